import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";

/** @param {string} file */
const inline = (file) => readFileSync(join(root, "public", file)).toString("base64");

/** What a shared link shows: the ring, the sentence, and the product itself. @param {Buffer} png a phone's screen */
export function cardHtml(png) {
  return `<!doctype html><html lang="pt-BR"><style>
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${inline("fonts/inter-5.3-pt.woff2")}); font-weight: 400 700 }
body { margin: 0; width: 1200px; height: 630px; overflow: hidden; position: relative; background: #faf6ec; color: #25292a; font-family: Inter }
img.ring { position: absolute; right: -10px; top: 20px; width: 590px }
img.phone { position: absolute; right: 128px; top: 84px; width: 320px; border-radius: 24px; box-shadow: 0 0 0 1px #ddd4c1, 0 18px 50px rgb(20 30 30 / .2) }
div { position: absolute; left: 72px; top: 72px; width: 540px }
p { font-size: 30px; font-weight: 600; letter-spacing: .14em; margin: 0; display: flex; gap: 16px; align-items: center }
p img { width: 52px }
h1 { font-size: 62px; line-height: 1.1; letter-spacing: -.017em; font-weight: 600; margin: 56px 0 0 }
span { display: block; margin-top: 28px; font-size: 27px; color: #565c5b }
</style><img class="ring" src="data:image/svg+xml;base64,${inline("favicon.svg")}" alt=""><img class="phone" src="data:image/png;base64,${png.toString("base64")}" alt=""><div><p><img src="data:image/svg+xml;base64,${inline("favicon.svg")}" alt="">CÁRIS</p><h1>O que você sente cabe aqui, entre uma sessão e outra.</h1><span>Diário, sessões e ajuda à vista, para quem faz terapia e para quem atende.</span></div></html>`;
}
