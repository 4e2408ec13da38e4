import type { AppErrorCode } from "~/lib/app-error";
import { errorPageWords } from "~/ui/copy/error-page";
import { helpLines, helpTitle } from "~/ui/copy/help-lines";
import { errorSentence, statusOf } from "./errors.server";

const style =
  ":root{color-scheme:light dark}body{font:1.125rem/1.6 Inter,system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem}" +
  "a{color:inherit}.help{border-top:1px solid;padding-top:1rem}small{opacity:.75}";

function wordsOf(code: AppErrorCode): { title: string; safe: string } {
  const status = statusOf(code);
  if (status >= 500) return errorPageWords[500];
  if (status === 403) return errorPageWords[403];
  if (status === 404) return errorPageWords[404];
  return { title: "Este pedido não foi aceito", safe: "O que já estava salvo continua salvo. Volte e tente de novo." };
}

const help = helpLines
  .map(({ number, name, what }) => `<li><a href="tel:${number}"><strong>${number}</strong></a> ${name}: ${what}</li>`)
  .join("");

/** A whole page in plain HTML for what is refused or fails before any page can be rendered. Only our own words stand in it. */
export function plainPage(code: AppErrorCode, requestId: string, nonce: string): string {
  const { title, safe } = wordsOf(code);
  return `<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · CÁRIS</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${title}</h1><p>${errorSentence(code)}</p><p>${safe}</p><p><a href="/">Ir para o início</a></p>
<section class="help"><h2>${helpTitle}</h2><ul>${help}</ul></section>
<p><small>Código para o suporte: ${requestId}</small></p></main></body></html>
`;
}
