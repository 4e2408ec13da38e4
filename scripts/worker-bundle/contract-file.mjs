import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../project.mjs";
import { fromSources } from "./from-sources.mjs";

const contract = `${root}app/http/openapi/contract.server.ts`;

/**
 * What stands in the contract's place in the Worker: of each endpoint its address and method, and where the document is.
 * @param {readonly { path: string, method: string }[]} operations @param {string} file the document's path on the site
 */
export function contractModule(operations, file) {
  const told = operations.map(({ path, method }) => `${method} ${path}`).join(" ");
  return `
const said = ${JSON.stringify(told)}.split(" ");
export const operations = said.flatMap((method, i) => (i % 2 ? [] : [{ method, path: said[i + 1] }]));
export async function readDocument(siteFile) {
  const bytes = await siteFile(${JSON.stringify(file)});
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}
`;
}

/**
 * The contract as a file of the site: every schema with its examples and sentences, which few requests ask for and no code needs. In
 * dev, and to tests of the sources, it is made of the sources at each request.
 * @returns {import("vite").Plugin}
 */
export function contractAsFile() {
  return {
    name: "contract-as-file",
    enforce: "pre",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    async load(id) {
      if (id !== contract) return undefined;
      const { operations, text } = await fromSources(async (load) => {
        const { openApiDocument } = await load("/app/http/openapi/document.server.ts");
        const { operations } = await load("/app/http/openapi/contract.server.ts");
        return { operations, text: JSON.stringify(openApiDocument(operations, "", "/")) };
      });
      // Named by what is in it: what is under /data is kept for a year by whoever fetched it.
      const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
      const file = `/data/contract-${digest}.json`;
      const path = join(root, "build/client", file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      return contractModule(operations, file);
    },
  };
}
