// Runs in the page after loading. Waits for fonts, then tells of each face and picture whether it can be painted.
(async () => {
  await document.fonts.ready;
  return {
    faces: [...document.fonts].map((face) => ({ name: face.family, status: face.status })),
    pictures: [...document.images].map((image) => ({
      name: image.getAttribute('src') ?? '',
      shown: image.naturalWidth > 0,
    })),
  };
})();
