import type { FileInfo, FileKind } from "../file-info";
import type { UploadState } from "./upload";

/** A file in a list: on its way, here, or not taken. */
export type UploadItem = {
  key: string;
  name: string;
  kind: FileKind;
  /** Address of a picture to show: of the device until the file is here. */
  preview: string | null;
  /** `preparing` until it is ready to be sent. */
  state: UploadState | { phase: "preparing"; sent: number; size: number };
};

function kindOf(type: string): FileKind {
  return type.startsWith("image/") ? "image" : type.startsWith("audio/") ? "audio" : "pdf";
}

/** What is here already as an item of a list. */
export function keptItem(file: FileInfo): UploadItem {
  const { id, name, kind, size } = file;
  const preview = kind === "image" ? `/api/files/${id}` : null;
  return { key: id, name, kind, preview, state: { phase: "done", sent: size, size, file } };
}

/** What has just been chosen as an item of a list. */
export function newItem(key: string, name: string, content: Blob): UploadItem {
  const kind = kindOf(content.type);
  const preview = kind === "image" ? URL.createObjectURL(content) : null;
  return { key, name, kind, preview, state: { phase: "preparing", sent: 0, size: content.size } };
}

/** Lets the device forget the picture that was shown. */
export function forgetPreview({ preview }: UploadItem): void {
  if (preview?.startsWith("blob:")) URL.revokeObjectURL(preview);
}

/** The files that are here, in order. */
export function filesOf(items: readonly UploadItem[]): FileInfo[] {
  return items.flatMap(({ state }) => (state.phase === "done" ? [state.file] : []));
}

/** Whether a file is on its way. */
export function isMoving({ state }: UploadItem): boolean {
  return state.phase !== "done" && state.phase !== "failed";
}
