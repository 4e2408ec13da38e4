// An append-only file of JSON lines that is rewritten when most of it is out of date.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** Reads the lines of a journal; a torn last line, left by a killed process, is skipped. */
export function readJournal(/** @type {string} */ file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line)] : [];
      } catch {
        return [];
      }
    });
}

/**
 * Opens a journal, starting it afresh from `snapshot`.
 * @param {string} file
 * @param {{ snapshot: () => unknown[], maxLines: number }} options beyond `maxLines` lines it is rewritten from `snapshot`
 */
export function openJournal(file, { snapshot, maxLines }) {
  mkdirSync(dirname(file), { recursive: true });
  let lines = 0;
  let handle = -1;

  function rewrite() {
    const kept = snapshot();
    if (handle >= 0) closeSync(handle);
    writeFileSync(`${file}.tmp`, kept.map((line) => `${JSON.stringify(line)}\n`).join(""));
    renameSync(`${file}.tmp`, file);
    handle = openSync(file, "a");
    lines = kept.length;
  }

  function append(/** @type {unknown} */ line) {
    if (handle < 0) return;
    writeSync(handle, `${JSON.stringify(line)}\n`);
    lines += 1;
    if (lines > maxLines) rewrite();
  }

  function close() {
    if (handle >= 0) closeSync(handle);
    handle = -1;
  }

  rewrite();
  return { append, rewrite, close };
}
