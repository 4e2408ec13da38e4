import type { FileInfo } from "../file-info";
import { prepareFile, type PreparedFile } from "./prepare-file";
import type { Recording } from "./recording";
import { startUpload, type Upload } from "./upload";
import { forgetPreview, isMoving, keptItem, newItem, type UploadItem } from "./upload-item";
import { transportFor, waitForNetwork } from "./upload-transport";

/** Files on their way to the server, without React: prepares, sends, goes on after a lost network. */
export type UploadDesk = {
  items(): readonly UploadItem[];
  subscribe(listener: () => void): () => void;
  /** Chosen, pasted or dropped files; what there is no room for is left. */
  add(files: Iterable<File>): void;
  addRecording(recording: Recording): void;
  /** Cancels what is on its way, and takes the file off the list. */
  remove(key: string): void;
  /** Tries again. */
  resume(key: string): void;
  /** Empties the list without cancelling: what was in it has been sent. */
  clear(): void;
  /** The list is left for good: what is on its way is cancelled, what is here stays. */
  close(): void;
};

type Prepare = () => Promise<PreparedFile>;

/** Items by key, and who wants to know of changes. */
function itemList(first: UploadItem[]) {
  let items: readonly UploadItem[] = first;
  const listeners = new Set<() => void>();
  const set = (next: readonly UploadItem[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  return {
    all: () => items,
    has: (key: string) => items.some((item) => item.key === key),
    put: (item: UploadItem) => set([...items, item]),
    change: (key: string, state: UploadItem["state"]) =>
      set(items.map((item) => (item.key === key ? { ...item, state } : item))),
    take(key: string) {
      items.filter((item) => item.key === key).forEach(forgetPreview);
      set(items.filter((item) => item.key !== key));
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const asRecorded = ({ content, duration }: Recording): PreparedFile => ({
  content,
  about: { name: "Mensagem de voz", size: content.size, type: content.type, duration },
});

type DeskOptions = { max: number; initial: readonly FileInfo[]; patientId?: string | undefined };

/** An upload desk. @param max files that there is room for @param patientId for whose record, if not the sender's own */
export function openUploadDesk({ max, initial, patientId }: DeskOptions): UploadDesk {
  const list = itemList(initial.map(keptItem));
  const uploads = new Map<string, Upload>();
  const send = async (key: string, prepare: Prepare) => {
    const { content, about } = await prepare();
    if (!list.has(key)) return; // taken off the list meanwhile
    const options = { transport: transportFor(patientId), wait: waitForNetwork, key };
    uploads.set(key, startUpload(content, about, { ...options, onChange: (state) => list.change(key, state) }));
  };
  const put = (name: string, content: Blob, prepare: Prepare) => {
    if (list.all().length >= max) return;
    const key = crypto.randomUUID();
    list.put(newItem(key, name, content));
    void send(key, prepare);
  };
  const drop = (key: string) => {
    uploads.delete(key);
    list.take(key);
  };
  return {
    items: list.all,
    subscribe: list.subscribe,
    add: (files) => [...files].forEach((file) => put(file.name, file, () => prepareFile(file))),
    addRecording: (recording) =>
      put("Mensagem de voz", recording.content, () => Promise.resolve(asRecorded(recording))),
    remove(key) {
      uploads.get(key)?.cancel();
      drop(key);
    },
    resume: (key) => uploads.get(key)?.resume(),
    clear: () => list.all().forEach(({ key }) => drop(key)),
    close() {
      list
        .all()
        .filter(isMoving)
        .forEach(({ key }) => uploads.get(key)?.cancel());
      list.all().forEach(forgetPreview);
    },
  };
}
