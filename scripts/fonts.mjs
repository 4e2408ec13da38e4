// Makes public/fonts/ from the fonts' packages: run it again after one of them, or what we use of it, has changed, and give the
// files a new name, since browsers keep them for ever.
import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

/** What Portuguese and its neighbours are written with, and the marks our pages use; other letters come from the device's fonts. */
const letters = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x300, 0x304],
  [0x308, 0x308],
  [0x327, 0x329],
  [0x2009, 0x2015],
  [0x2018, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));

/** Accents, kerning, ligatures, and figures of one width for columns. */
const features = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"];

const fonts = [
  // Tailwind's medium, semibold and bold lie between.
  { source: "inter/files/inter-latin-wght-normal", target: "inter-5.3-pt", weight: { min: 400, max: 700 } },
  { source: "lora/files/lora-latin-wght-italic", target: "lora-italic-5.3-pt", weight: 400 },
];

for (const { source, target, weight } of fonts) {
  const whole = readFileSync(new URL(`../node_modules/@fontsource-variable/${source}.woff2`, import.meta.url));
  const part = await subsetFont(whole, letters.join(""), {
    targetFormat: "woff2",
    variationAxes: { wght: weight },
    keepFeatures: features,
  });
  writeFileSync(new URL(`../public/fonts/${target}.woff2`, import.meta.url), part);
  console.log(`${target}: ${whole.length} → ${part.length} bytes`);
}
