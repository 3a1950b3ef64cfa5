// Runs in the page before it is photographed: decodes every picture.
Promise.all([...document.images].map((image) => image.decode()));
