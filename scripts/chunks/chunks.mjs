import { join } from "node:path";
import { root } from "../project.mjs";
import { joinPieces } from "./join.mjs";

/** What of a module's source is left once it is minified and compressed. */
const leftOver = 0.2;

/** @typedef {import("vite").Rollup.GetModuleInfo} Look @typedef {Record<string, { file: string, parentId?: string }>} Routes */

/** Everything that some entries load. @param {string[]} entries @param {(id: string) => readonly string[]} imports */
function loadedBy(entries, imports) {
  const loaded = new Set(entries);
  for (const id of loaded) for (const next of imports(id)) loaded.add(next);
  return loaded;
}

/** A page's entries: its route with all around it, the root and the client's start. @param {Routes} routes */
function entriesOf(routes, entries) {
  const fileOf = (id) => id.replace(/\?.*$/, "");
  const byFile = new Map(entries.map((id) => [fileOf(id), id]));
  const entryOf = (file) => byFile.get(join(root, "app", file));
  const always = entries.filter((id) => /\/app\/(entry\.client|root)\.tsx$/.test(fileOf(id)));
  return Object.values(routes).map((route) => {
    const chain = [...always];
    for (let at = /** @type {typeof route | undefined} */ (route); at; at = routes[at.parentId ?? ""])
      chain.push(entryOf(at.file));
    return chain.filter((id) => id !== undefined);
  });
}

/** Modules that only one start (a route, or what is loaded later) loads: they stay with it. @param {Look} look */
function ownModules(look, ids, imports) {
  const starts = ids.filter((id) => look(id)?.isEntry || (look(id)?.isIncluded && look(id)?.dynamicImporters.length));
  const loads = new Map();
  for (const start of starts) for (const id of loadedBy([start], imports)) loads.set(id, (loads.get(id) ?? 0) + 1);
  return new Set(ids.filter((id) => loads.get(id) === 1));
}

/** Modules that the same pages load are one piece. @param {Look} look */
function findPieces(look, pages, imports, own) {
  const on = new Map();
  for (const [page, entries] of pages.entries()) {
    for (const id of loadedBy(entries, imports)) on.set(id, [...(on.get(id) ?? []), page]);
  }
  const pieceOf = new Map();
  const pieces = new Map();
  for (const [id, where] of [...on].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const info = look(id);
    if (!info?.isIncluded || info.isEntry || own.has(id)) continue;
    const piece = pieces.get(where.join()) ?? { ids: [], bytes: 0, pages: new Set(where), needs: new Set() };
    pieces.set(where.join(), piece);
    piece.ids.push(id);
    piece.bytes += (info.code?.length ?? 0) * leftOver;
    pieceOf.set(id, piece);
  }
  for (const [id, piece] of pieceOf) {
    for (const next of loadedBy([id], imports)) if (pieceOf.has(next)) piece.needs.add(pieceOf.get(next));
    piece.needs.delete(piece);
  }
  return [...pieces.values()];
}

/** A file is called after the folder that most of it comes from. @param {Look} look @param {string[]} ids */
function nameOf(look, ids) {
  const sizes = new Map();
  for (const id of ids) {
    const folders = /\/app\/(?:features\/)?(.*)\/[^/]+$/.exec(id)?.[1] ?? "frame";
    const name = folders.replace("components/", "").replaceAll("/", "-");
    sizes.set(name, (sizes.get(name) ?? 0) + (look(id)?.code?.length ?? 0));
  }
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "shared";
}

/** @param {Look} look @param {string[]} ids @param {Routes} routes @returns {Map<string, string>} module → name of its file */
function plan(look, ids, routes) {
  /** What a module needs at once. @param {string} id */
  const imports = (id) => look(id)?.importedIds ?? [];
  const entries = ids.filter((id) => look(id)?.isEntry);
  const pages = entriesOf(routes, entries).filter((chain) => chain.some((id) => look(id)?.importedIds.length));
  const files = joinPieces(
    findPieces(look, pages, imports, ownModules(look, ids, imports)),
    pages.map((chain) => chain.length),
  );
  const names = new Map();
  const taken = new Map();
  for (const { ids: together } of files) {
    const name = nameOf(look, together);
    taken.set(name, (taken.get(name) ?? 0) + 1);
    const own = taken.get(name) === 1 ? name : `${name}-${taken.get(name)}`;
    for (const id of together) names.set(id, own);
  }
  return names;
}

/**
 * Rollup's `manualChunks`, from what each page loads and not from a list: see ADR 0031.
 * @param {Routes} routes of Remix
 */
export function chunksByPage(routes) {
  let names;
  return (
    /** @type {string} */ id,
    /** @type {import("vite").Rollup.ManualChunkMeta} */ { getModuleInfo, getModuleIds },
  ) => {
    names ??= plan(getModuleInfo, [...getModuleIds()], routes);
    return names.get(id);
  };
}
