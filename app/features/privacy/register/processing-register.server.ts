import { legalBases } from "~/registry/legal-bases";
import { everyPersonalData } from "~/registry/personal-data.server";
import { heldStores, type HeldStore } from "../held-stores.server";
import { storeTitles } from "../copy/field-labels";
import { keptByLaw } from "../erasure/erasure-words";

/** One operation of treatment, as LGPD art. 37 has it written down. */
export type RegisteredOperation = {
  what: string;
  why: string;
  of: string;
  /** Kinds of data. */
  data: string[];
  bases: string[];
  /** How long, and by which law what stays does. */
  kept: string[];
  sharedWith: string;
};

/** "art. 7 V, art. 11 I, II f" → "art. 7º, V", "art. 11, I", "art. 11, II, “f”". */
function basesIn(text: string): string[] {
  return [...text.matchAll(/art\. (7|11|14|37|46|18)((?:,? (?:[IVX]+(?: [a-f]\b)?))*)/g)].flatMap(
    ([, article = "", rest = ""]) => {
      const name = article === "7" ? "art. 7º" : `art. ${article}`;
      const parts = [...rest.matchAll(/([IVX]+)(?: ([a-f])\b)?/g)];
      return parts.length === 0
        ? [name]
        : parts.map(([, item, letter]) => `${name}, ${item}${letter === undefined ? "" : `, “${letter}”`}`);
    },
  );
}

/** Who has everything. The whole list of companies is `ui/copy/sub-processors`. */
const host = "Cloudflare (hospedagem)";

function keptOf({ inAccount, inPlace }: HeldStore): string[] {
  return [inAccount?.retain, inPlace?.retain].flatMap((retain) => {
    const words = retain && keptByLaw[retain.law];
    return words ? [`${words.what}: ${words.until} (${words.law})`] : [];
  });
}

const unique = (texts: readonly string[]) => [...new Set(texts)].toSorted((a, b) => a.localeCompare(b, "pt-BR"));

/** The register of operations of treatment (LGPD art. 37), from what each feature declares and the data map. */
export function processingRegister(): RegisteredOperation[] {
  const byFeature = new Map<string, HeldStore[]>();
  for (const store of heldStores) byFeature.set(store.feature, [...(byFeature.get(store.feature) ?? []), store]);
  return [...byFeature].flatMap(([feature, held]) => {
    const said = everyPersonalData.find((one) => one.feature === feature)?.operation;
    const { what, why, of, with: shared } = said ?? { what: feature, why: "", of: "" };
    const kept = unique(held.flatMap(keptOf));
    return [
      {
        ...{ what, why, of },
        data: unique(held.flatMap(({ name }) => storeTitles[name] ?? [])),
        bases: unique(held.flatMap(({ name }) => basesIn(legalBases[name] ?? ""))),
        kept: ["Enquanto a conta ou o vínculo existe; depois é apagado", ...kept],
        sharedWith: shared === undefined ? host : `${host}, ${shared}`,
      },
    ];
  });
}

/** What protects all of it (LGPD art. 46): the same for every operation. */
export const safeguards = [
  "O que as pessoas escrevem é cifrado campo a campo (AES-256-GCM), com uma chave para cada pessoa, que é destruída na exclusão.",
  "Cada leitura de dado de outra pessoa é registrada em auditoria selada; a própria pessoa vê quem abriu o quê.",
  "Duas etapas para a administração; acesso por vínculo; a administração não lê conteúdo clínico.",
  "Cópias de segurança cifradas e testadas; incidentes avisados em até 3 dias úteis.",
];

/** The register as a document: the one that is committed (docs/processing-register.md). */
export function registerDocument(): string {
  const parts = processingRegister().map(({ what, why, of, data, bases, kept, sharedWith }) =>
    [
      `## ${what}`,
      "",
      `- **Finalidade**: ${why}`,
      `- **Titulares**: ${of}`,
      `- **Dados**: ${data.join("; ") || "só números internos"}`,
      `- **Base legal (LGPD)**: ${bases.join("; ")}`,
      `- **Guarda**: ${kept.join(". ")}`,
      `- **Com quem**: ${sharedWith}`,
      "",
    ].join("\n"),
  );
  const head =
    "# Registro das operações de tratamento (LGPD, art. 37)\n\nFeito do que cada parte do programa declara e do mapa de dados; um teste o compara com eles. Fala com a pessoa (“você”), como ela lê na própria conta.\n";
  return `${[head, ...parts, `## Segurança (art. 46)\n\n${safeguards.map((one) => `- ${one}`).join("\n")}`].join("\n")}\n`;
}
