/** Documents that psychologists issue (Resolução CFP 06/2019, art. 8). */
export const documentKinds = ["declaracao", "atestado", "relatorio", "laudo", "parecer"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const kindWords: Record<DocumentKind, string> = {
  declaracao: "Declaração",
  atestado: "Atestado psicológico",
  relatorio: "Relatório psicológico",
  laudo: "Laudo psicológico",
  parecer: "Parecer psicológico",
};

/** What a relatório is called that professionals of several callings wrote (art. 12). */
export const jointTitle = "Relatório multiprofissional";

/** What a declaração may say, and nothing else: it cannot hold symptoms, states or conditions (art. 9). */
export const declaredFacts = ["attendance", "care"] as const;
export type DeclaredFact = (typeof declaredFacts)[number];

/** Parts in words. */
export const partKinds = [
  "demand",
  "procedure",
  "analysis",
  "conditions",
  "conclusion",
  "references",
  "content",
] as const;
export type PartKind = (typeof partKinds)[number];

export const partWords: Record<PartKind, string> = {
  demand: "Descrição da demanda",
  procedure: "Procedimento",
  analysis: "Análise",
  conditions: "Condições psicológicas que fundamentam o atestado",
  conclusion: "Conclusão",
  references: "Referências",
  content: "Conteúdo",
};

/** The parts that the resolution demands of each kind, in its order (arts. 10, 11, 13 and 14); a declaração has none in words. */
export const demandedParts: Record<DocumentKind, readonly PartKind[]> = {
  declaracao: [],
  atestado: ["conditions"],
  relatorio: ["demand", "procedure", "analysis", "conclusion"],
  laudo: ["demand", "procedure", "analysis", "conclusion", "references"],
  parecer: ["demand", "analysis", "conclusion", "references"],
};

/** Name of the draft that a device keeps of a document being written. */
export function documentDraft(patientId: string, kind: DocumentKind): string {
  return `document/${patientId}/${kind}`;
}

/** Code points of a part at most. */
export const longestPart = 20_000;

/** Professionals of other callings in one report, at most; and code points of what names them. */
export const mostOthers = 4;
export const longestOther = { name: 100, calling: 60, registration: 40 } as const;
