import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openLexicon } from "~/features/ai/redaction/lexicon";

// What looks for names reads its lists first: here from the folder that the site is made of.
await openLexicon({ siteFile: async (path) => new Uint8Array(await readFile(join("public", path))) });
