/** What a file may be, by its content and never by its name. */
export type FileKind = "image" | "audio" | "pdf";

/** A file as whoever may open it sees it. */
export type FileInfo = {
  id: string;
  kind: FileKind;
  /** As found in the content: `image/jpeg`, `audio/webm`, `application/pdf` … */
  type: string;
  /** The name it was given, made safe; shown, and offered when it is saved. */
  name: string;
  /** Bytes. */
  size: number;
  /** Pixels, of images whose sender measured them. */
  width?: number;
  height?: number;
  /** Length in ms, of audio whose sender measured it. */
  duration?: number;
};
