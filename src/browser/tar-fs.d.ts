// tar-fs ships no types; only what we call.
declare module 'tar-fs' {
  export function extract(folder: string): NodeJS.WritableStream;
}
