import type { ErrorRules } from "~/lib/app-error";

/** Refusals of the record. */
export const errors = {
  "records.not_found": { status: 404, words: "Não encontramos esta nota." },
  "records.version_not_found": { status: 404, words: "Não encontramos esta versão." },
  "records.template_not_found": { status: 404, words: "Não encontramos este modelo." },
  "records.changed_elsewhere": {
    status: 409,
    words:
      "Este texto foi guardado em outra janela enquanto você escrevia. Nada se perdeu: compare e escolha como fica.",
  },
  "records.signed": {
    status: 409,
    words: "Esta nota está assinada e não muda mais. O que faltou entra como adendo.",
  },
  "records.not_signed": { status: 409, words: "Isto só se faz com uma nota assinada. Assine primeiro." },
  "records.empty": { status: 422, words: "Escreva alguma coisa antes de assinar." },
  "records.too_many_files": { status: 409, words: "Esta nota já tem o máximo de arquivos." },
  "records.too_many_addenda": { status: 409, words: "Não cabem mais adendos nesta nota. Escreva uma nota nova." },
  "records.care_ended": {
    status: 409,
    words: "O acompanhamento terminou: o que já existe continua aqui para ler, terminar e acrescentar.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
