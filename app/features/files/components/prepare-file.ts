import type { UploadAbout } from "./upload";

/** A file as it is sent. */
export type PreparedFile = { content: Blob; about: UploadAbout };

/** Longest edge of a photo that is sent, pixels. */
const longestEdge = 2048;
const quality = 0.85;

/** Pictures that a canvas draws anew; of an animated GIF it would keep one picture, so GIFs go as they are. */
const redrawn = /^image\/(jpeg|png|webp|heic|heif|avif|bmp)$/;

/** Width and height that fit into a square of `edge`; nothing is made larger. */
export function fitted(width: number, height: number, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function encode(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

type Crop = { x: number; y: number; width: number; height: number };

/** Draws a part of a picture anew: what comes out has no metadata. @returns null where this browser cannot */
async function redraw(file: Blob, edge: number, cropOf: (width: number, height: number) => Crop) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const crop = cropOf(picture.width, picture.height);
  const size = fitted(crop.width, crop.height, edge);
  const canvas = Object.assign(document.createElement("canvas"), size);
  canvas.getContext("2d")?.drawImage(picture, crop.x, crop.y, crop.width, crop.height, 0, 0, size.width, size.height);
  picture.close();
  const seeThrough = file.type === "image/png" || file.type === "image/webp";
  const content = await encode(canvas, seeThrough ? "image/webp" : "image/jpeg");
  return content && { content, ...size };
}

async function attempt(...given: Parameters<typeof redraw>) {
  try {
    return await redraw(...given);
  } catch {
    return null; // a format that this browser does not know: the server says what it thinks of it
  }
}

/** Makes a chosen file ready: photos are drawn anew, at most 2,048 pixels long and without EXIF, places and names. */
export async function prepareFile(file: File): Promise<PreparedFile> {
  const whole = (width: number, height: number) => ({ x: 0, y: 0, width, height });
  const drawn = redrawn.test(file.type) ? await attempt(file, longestEdge, whole) : null;
  if (!drawn) return { content: file, about: { name: file.name, size: file.size, type: file.type } };
  const { content, width, height } = drawn;
  return { content, about: { name: file.name, size: content.size, type: content.type, width, height } };
}

/** The middle square of a photo, at most 512 pixels wide; null where this browser cannot draw it. */
export async function squarePhoto(file: File): Promise<File | null> {
  const middle = (width: number, height: number) => {
    const side = Math.min(width, height);
    return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
  };
  const drawn = await attempt(file, 512, middle);
  return drawn && new File([drawn.content], file.name, { type: drawn.content.type });
}
