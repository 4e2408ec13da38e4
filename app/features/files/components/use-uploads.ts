import { useEffect, useState, useSyncExternalStore } from "react";
import type { FileInfo } from "../file-info";
import { openUploadDesk, type UploadDesk } from "./upload-desk";
import { filesOf, isMoving, type UploadItem } from "./upload-item";

export type Uploads = Omit<UploadDesk, "items" | "subscribe" | "close"> & {
  items: readonly UploadItem[];
  /** What is here, in order. */
  files: FileInfo[];
  /** Whether something is still on its way. */
  busy: boolean;
  /** How many more may be added. */
  room: number;
};

/** `patientId`: for whose record, if not the sender's own. */
type UploadsOptions = { max: number; initial?: readonly FileInfo[]; patientId?: string | undefined };

/**
 * Files on their way to the server, for a form or a message that will be sent with them. Leaving the page cancels what is
 * on its way; what is here already stays for 24 h.
 *
 *     const { items, files, busy, room, add, addRecording, remove, resume, clear } = useUploads({ max: 10 });
 */
export function useUploads({ max, initial = [], patientId }: UploadsOptions): Uploads {
  const [desk] = useState(() => openUploadDesk({ max, initial, patientId }));
  const items = useSyncExternalStore(desk.subscribe, desk.items, desk.items);
  useEffect(() => () => desk.close(), [desk]);
  const { add, addRecording, remove, resume, clear } = desk;
  const room = Math.max(0, max - items.length);
  return { items, files: filesOf(items), busy: items.some(isMoving), room, add, addRecording, remove, resume, clear };
}
