import { escapeHtml } from "~/lib/text/text";
import type { OpenApi, OpenApiOperation } from "./document";

const style =
  ":root{color-scheme:light dark}body{font:1rem/1.55 Inter,system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}" +
  "summary{cursor:pointer;padding:.5rem 0;border-top:1px solid color-mix(in srgb,currentColor 25%,transparent)}" +
  "summary code{font-weight:600}pre{overflow:auto;max-height:28rem;padding:.75rem;border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:.5rem;font-size:.875rem}" +
  "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}.scroll{overflow-x:auto}";

/** The name of what a reference leads to. */
function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** Our own sentences, in which code stands between backticks and a blank line parts. */
function prose(text: string): string {
  return escapeHtml(text)
    .replaceAll("\n\n", "<br>")
    .replace(/`([^`]+)`/g, "<code>$1</code>");
}

/** A schema to read; what has a name is a link to where it stands. */
function json(value: unknown): string {
  const linked = escapeHtml(JSON.stringify(value, null, 2)).replace(
    /#\/components\/schemas\/(\w+)/g,
    '<a href="#$1">$1</a>',
  );
  return `<pre tabindex="0"><code>${linked}</code></pre>`;
}

function parameters({ parameters = [] }: OpenApiOperation, { components }: OpenApi): string {
  if (parameters.length === 0) return "";
  const rows = parameters
    .flatMap((p) => ("$ref" in p ? (components.parameters[lastOf(p.$ref)] ?? []) : p))
    .map(
      (p) =>
        `<tr><td><code>${escapeHtml(p.name)}</code></td><td>${p.in}</td><td>${p.required ? "sim" : "não"}</td><td><code>${escapeHtml(JSON.stringify(p.schema))}</code></td></tr>`,
    );
  return `<h4>Parâmetros</h4><div class="scroll"><table><thead><tr><th>Nome</th><th>Onde</th><th>Obrigatório</th><th>Tipo</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** The schema of the one media type that is told of. */
function schemaIn(content: Record<string, { schema: unknown }>): unknown {
  return Object.values(content)[0]?.schema;
}

function responses({ responses }: OpenApiOperation, { components }: OpenApi): string {
  return Object.entries(responses)
    .map(([status, told]) => {
      const response = "$ref" in told ? components.responses[lastOf(told.$ref)] : told;
      if (!response || "$ref" in response || status === "default") return "";
      const { description, content } = response;
      return `<h4>${status}</h4><p>${prose(description)}</p>${Number(status) < 300 ? json(schemaIn(content)) : ""}`;
    })
    .join("");
}

/** For whom an operation is, in words: its own, or those of its tag. */
function forWhom({ description, tags: [own] }: OpenApiOperation, { tags }: OpenApi): string {
  return description ?? tags.find(({ name }) => name === own)?.description ?? "";
}

function operation(method: string, path: string, described: OpenApiOperation, document: OpenApi): string {
  const body = described.requestBody ? `<h4>Corpo</h4>${json(schemaIn(described.requestBody.content))}` : "";
  return `<details><summary><code>${method.toUpperCase()} ${escapeHtml(path)}</code> ${escapeHtml(described.summary)}</summary>
<p>${escapeHtml(forWhom(described, document))}</p>${parameters(described, document)}${body}${responses(described, document)}</details>`;
}

/** An OpenAPI document as a page to read: endpoints by area, each opens to its parameters, body and answers; then the schemas. */
export function openApiPage(document: OpenApi, nonce: string): string {
  const { info, paths, components } = document;
  const areas = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const area = described.tags[0] ?? "";
      areas.set(area, [...(areas.get(area) ?? []), operation(method, path, described, document)]);
    }
  }
  const sections = [...areas].map(
    ([area, items]) => `<section><h2>${escapeHtml(area)}</h2>${items.join("\n")}</section>`,
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `<h3 id="${escapeHtml(name)}">${escapeHtml(name)}</h3>${json(schema)}`,
  );
  return `<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · CÁRIS</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>API da CÁRIS</h1><p>Versão ${escapeHtml(info.version)}. ${prose(info.description)}</p>
<p>O mesmo para programas: <a href="/api/openapi.json">openapi.json</a>.</p>
${sections.join("\n")}
<section><h2>Esquemas</h2>${schemas.join("\n")}</section></main></body></html>
`;
}
