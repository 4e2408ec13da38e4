import type { DocumentNode, RichDocument } from "../document/document";

/** What a note may begin with, in the order of the choice. */
export const templateCodes = ["soap", "dap", "livre", "primeira-entrevista", "alta"] as const;
export type TemplateCode = (typeof templateCodes)[number];

const heading = (text: string): DocumentNode[] => [
  { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] },
  { type: "paragraph" },
];
const under = (...headings: string[]): RichDocument => ({ type: "doc", content: headings.flatMap(heading) });

/** Our own wording: headings alone, so that nothing of ours is left standing in somebody's record. */
export const ourTemplates: Record<TemplateCode, { name: string; hint: string; content: RichDocument }> = {
  soap: {
    name: "SOAP",
    hint: "Subjetivo, objetivo, avaliação e plano",
    content: under("Subjetivo", "Objetivo", "Avaliação", "Plano"),
  },
  dap: {
    name: "DAP",
    hint: "Dados, avaliação e plano",
    content: under("Dados", "Avaliação", "Plano"),
  },
  livre: {
    name: "Livre",
    hint: "Uma página em branco",
    content: { type: "doc", content: [{ type: "paragraph" }] },
  },
  "primeira-entrevista": {
    name: "Primeira entrevista",
    hint: "Demanda, história e combinados",
    content: under(
      "Demanda",
      "História do que traz",
      "História de vida e rede de apoio",
      "Saúde e tratamentos",
      "Riscos e proteção",
      "Impressões",
      "Combinados e próximos passos",
    ),
  },
  alta: {
    name: "Alta",
    hint: "O que se fez, como termina e para onde seguir",
    content: under(
      "Período e frequência",
      "Demanda do início",
      "O que foi trabalhado",
      "Como a pessoa está",
      "Motivo do encerramento",
      "Encaminhamentos e orientações",
    ),
  },
};

/** Whether a text is the code of a template. */
export function isTemplateCode(text: string): text is TemplateCode {
  return templateCodes.some((code) => code === text);
}
