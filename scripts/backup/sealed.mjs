import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, Writable } from "node:stream";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** A new key pair: what backups are sealed for, and what alone opens them. */
export async function newKeys() {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What is sealed for the holder of a key. @param {string | undefined} identity */
export async function recipientOf(identity) {
  return identity ? identityToRecipient(identity) : "";
}

/** @param {import("node:child_process").ChildProcess} child @param {string} what @returns {Promise<void>} */
function ended(child, what) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${what} ended with ${code}`))));
  });
}

/**
 * A folder as one file that only the holder of a key can open: tar, gzip, age. All of it streams, so its size is that of the disk.
 * The file is there whole or not at all. It opens without us, too: `age -d -i KEY FILE | tar xz`.
 * @param {string} folder @param {string} file @param {string} recipient age1…
 */
export async function seal(folder, file, recipient) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const tar = spawn("tar", ["-cz", "-C", folder, "."], { stdio: ["ignore", "pipe", "inherit"] });
  const unfinished = `${file}.unfinished`;
  try {
    const done = ended(tar, "tar");
    const sealed = await encrypter.encrypt(/** @type {ReadableStream} */ (Readable.toWeb(tar.stdout)));
    await Promise.all([done, sealed.pipeTo(Writable.toWeb(createWriteStream(unfinished, { mode: 0o600 })))]);
    await rename(unfinished, file);
  } catch (error) {
    tar.kill();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Opens what `seal` made into an empty folder. Each stretch of 64 KiB is authenticated before it is used, and an end that is missing
 * is missed.
 * @param {string} file @param {string} folder @param {string} identity AGE-SECRET-KEY-1… @throws Error for another key, or a file that is not as it was sealed
 */
export async function open(file, folder, identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const sealed = /** @type {ReadableStream} */ (Readable.toWeb(createReadStream(file)));
  const plain = await decrypter.decrypt(sealed);
  const tar = spawn("tar", ["-xz", "-C", folder], { stdio: ["pipe", "inherit", "ignore"] });
  const done = ended(tar, "tar");
  done.catch(() => undefined); // the decryption's own error says more
  try {
    await plain.pipeTo(Writable.toWeb(tar.stdin));
  } catch (error) {
    tar.kill();
    throw error;
  }
  await done;
}
