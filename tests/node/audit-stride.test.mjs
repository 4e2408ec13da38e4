// Nobody's clinical text is opened to somebody else without the audit's stride (ADR 0072). The types ask for it where a vault is opened;
// here stands who may go past them, so that one more is a decision and not an oversight.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const sources = ["app", "workers"]
  .flatMap((top) => readdirSync(join(root, top), { recursive: true }).map((file) => `${top}/${String(file)}`))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** Files whose code names a function, but for the one that makes it. @param {string} name @param {RegExp} home */
function usersOf(name, home) {
  return sources
    .filter((file) => !home.test(file) && new RegExp(`\\b${name}\\b`).test(readFileSync(join(root, file), "utf8")))
    .map((file) => file.replace(/^app\/features\//, "").replace(/\.server\.ts$|\.ts$/, ""))
    .toSorted();
}

const vault = /kernel\/keys\/vault\.server\.ts$/;
const keys = /kernel\/keys\/(vault|data-key)\.server\.ts$/;

test("only what writes the audit makes a context that opens another's texts", () => {
  expect(usersOf("asNoted", /kernel\/keys\/noted\.ts$/)).toEqual(["kernel/events/note-opening"]);
});

test("who goes past the stride is known: what is one's own, brought, shown to all, or carried by its person", () => {
  expect(usersOf("openShownVault", vault)).toEqual(["files/store/open-file", "receipts/profile/payee"]);
  expect(usersOf("openIntakeVault", vault)).toEqual([
    "files/store/attach-files",
    "files/store/file-infos",
    "files/upload/finish-upload",
    "files/upload/send-part",
  ]);
  expect(usersOf("openCarried", vault)).toEqual([
    "diary/entry/carry-entries",
    "diary/mood/carry-check-ins",
    "kernel/keys/reseal",
    "safety-plan/carry-plan",
    "sos/contacts/carry-contacts",
  ]);
  expect(usersOf("carryVaults", /kernel\/keys\/reseal\.server\.ts$/)).toEqual([
    "care-words/carry-words",
    "goals/carry-goals",
    "medication/carry-regimens",
  ]);
  expect(usersOf("openRoomVaults", vault)).toEqual([
    "chat/room/list-rooms",
    "chat/room/read-room",
    "chat/room/waiting-rooms",
  ]);
  expect(usersOf("roomVaultsOf", vault)).toEqual(["chat/room/waiting-rooms"]);
  // What a person takes along or asks for: only their own place is opened.
  const own = /own-|personal-data$/;
  expect(usersOf("readingVault", vault).filter((file) => !own.test(file))).toEqual([]);
  for (const name of ["openDataKey", "openDataKeys", "openFoundKeys", "readWithDataKey"])
    expect(usersOf(name, keys), name).toEqual([]);
});
