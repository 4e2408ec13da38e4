// `npm run screens`: takes the screens that the public site shows anew, from the running product with its demo data. Run it after a
// page that is shown there has changed; SITE_URL takes them of a product that runs already, names after the command only those.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { startDemo } from "../tests/demo-app.mjs";
import { findChromium } from "./chromium.mjs";
import { root } from "./project.mjs";
import { cardHtml } from "./screens/card.mjs";
import { scenes } from "./screens/scenes.mjs";

const folder = join(root, "public/screens");
const list = join(root, "app/features/site/screens.data.ts");
const card = join(root, "public/icons/og.png");
/** CSS pixels of what is taken, and how many of the picture stand for one. */
const sizes = { phone: { width: 360, height: 680, scale: 2 }, desk: { width: 1200, height: 720, scale: 1.5 } };
/** @typedef {keyof typeof sizes} Size @typedef {"light" | "dark"} Theme @typedef {import("./screens/scenes.mjs").Scene} Scene */

/** A browser of somebody who is signed in. @param {string} who @param {Size} size @param {Theme} theme */
async function signedIn(who, size, theme) {
  const { width, height, scale } = sizes[size];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    isMobile: size === "phone",
  });
  const form = { email: who, password: "caris-demo-2026" };
  const answer = await context.request.post(`${url}/login`, { form, headers: { Origin: url }, maxRedirects: 0 });
  if (answer.status() !== 302) throw new Error(`${who} cannot sign in: ${answer.status()}`);
  return context;
}

/** One sign-in for each person, size and theme. @type {Map<string, import("@playwright/test").BrowserContext>} */
const browsers = new Map();

/** A page as it is first seen, as PNG. @param {Scene} scene @param {Size} size @param {Theme} theme */
async function take({ id, who, path, top }, size, theme) {
  const key = `${who} ${size} ${theme}`;
  const context = browsers.get(key) ?? (await signedIn(who, size, theme));
  browsers.set(key, context);
  /** @param {string} address */
  const ask = async (address) => (await context.request.get(url + address)).json();
  const page = await context.newPage();
  /** @type {string[]} */
  const refused = [];
  page.on("response", (part) => part.status() >= 400 && refused.push(`${part.url()} ${part.status()}`));
  const address = typeof path === "string" ? path : await path(ask);
  const answer = await page.goto(url + address, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new Error(`${id}: ${address} answers ${answer?.status()}`);
  if (top)
    await page
      .locator(top)
      .first()
      .evaluate((one) => one.ownerDocument.defaultView?.scrollTo(0, one.getBoundingClientRect().top - 12));
  await page.waitForTimeout(300);
  if (refused.length > 0) throw new Error(`${id}: ${refused.join(", ")}`);
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  await page.close();
  return png;
}

/** Writes a file called after what is in it. @param {string} name @param {string} type @param {Buffer} bytes */
function keep(name, type, bytes) {
  const file = `${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.${type}`;
  writeFileSync(join(folder, file), bytes);
  return `/screens/${file}`;
}

/** Writes a picture: AVIF in both themes, WebP for browsers of before 2023 in the light one. @param {string} name @param {{ light: Buffer, dark: Buffer }} taken @param {Size} size */
async function write(name, { light, dark }, size) {
  /** @param {Buffer} png */
  const avif = (png) => sharp(png).avif({ quality: 46, effort: 4, chromaSubsampling: "4:4:4" }).toBuffer();
  const { width, height } = sizes[size];
  return {
    width,
    height,
    light: keep(`${name}-light`, "avif", await avif(light)),
    dark: keep(`${name}-dark`, "avif", await avif(dark)),
    plain: keep(
      `${name}-light`,
      "webp",
      await sharp(light)
        .resize({ width: Math.round(width * 1.25) })
        .webp({ quality: 60, effort: 6 })
        .toBuffer(),
    ),
  };
}

/** What the list says now. @returns {Record<string, any>} */
function listed() {
  try {
    const text = readFileSync(list, "utf8");
    return runInNewContext(`(${text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)})`);
  } catch {
    return {};
  }
}

const wanted = process.argv.slice(2);
const [first] = scenes;
if (!first) throw new Error("no scenes");
const demo = process.env.SITE_URL ? null : await startDemo();
const url = process.env.SITE_URL ?? demo?.url ?? "";
const browser = await chromium.launch({ executablePath: findChromium().whole });
mkdirSync(folder, { recursive: true });
const screens = listed();
try {
  for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.includes(scene.id)) continue;
    /** @type {Record<string, object>} */
    const found = {};
    for (const size of /** @type {Size[]} */ (Object.keys(sizes))) {
      if (!scene[size]) continue;
      const [light, dark] = [await take(scene, size, "light"), await take(scene, size, "dark")];
      found[size] = await write(`${scene.id}-${size}`, { light, dark }, size);
      console.log(`· ${scene.id} ${size}`);
    }
    screens[scene.id] = found;
  }
  const known = Object.fromEntries(scenes.flatMap(({ id }) => (screens[id] ? [[id, screens[id]]] : [])));
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 630 } })).newPage();
  await page.setContent(cardHtml(await take(first, "phone", "light")), { waitUntil: "load" });
  writeFileSync(
    card,
    await sharp(await page.screenshot())
      .png({ palette: true, quality: 80 })
      .toBuffer(),
  );
  writeFileSync(
    list,
    `/** Screens of the demo clinic that the public site shows: written by \`npm run screens\`, never by hand. */\nexport const screens = ${JSON.stringify(known)} as const;\n`,
  );
  const used = JSON.stringify(known);
  for (const file of readdirSync(folder)) if (!used.includes(`/screens/${file}"`)) rmSync(join(folder, file));
  execFileSync("npx", ["oxfmt", list], { cwd: root });
} finally {
  await browser.close();
  await demo?.stop();
}
