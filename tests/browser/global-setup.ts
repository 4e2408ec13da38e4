import { startDemo } from "../demo-app.mjs";

/** One built app with the demo data for all browser tests, in memory, with its own provider simulator. */
export default async function setup(): Promise<() => Promise<void>> {
  const demo = await startDemo();
  process.env.CARIS_URL = demo.url;
  process.env.PROVIDERS_URL = demo.providersUrl;
  return demo.stop;
}
