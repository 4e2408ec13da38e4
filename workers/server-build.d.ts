/** The pages, as Remix's own module of its build. */
declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/cloudflare";
  import type { methodsAt, refuse } from "~/entry.server";
  /** entry.server hands the pipeline what it needs of app/http: one copy of it, the build's. */
  type Entry = { module: ServerBuild["entry"]["module"] & { methodsAt: typeof methodsAt; refuse: typeof refuse } };
  const build: ServerBuild;
  export const assets: ServerBuild["assets"];
  export const assetsBuildDirectory: ServerBuild["assetsBuildDirectory"];
  export const basename: ServerBuild["basename"];
  export const entry: Entry;
  export const future: ServerBuild["future"];
  export const isSpaMode: ServerBuild["isSpaMode"];
  export const mode: ServerBuild["mode"];
  export const publicPath: ServerBuild["publicPath"];
  export const routes: ServerBuild["routes"];
  export default build;
}
