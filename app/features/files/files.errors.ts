import type { ErrorRules } from "~/lib/app-error";

/** Refusals of files and their uploads. */
export const errors = {
  "files.not_found": { status: 404, words: "Não encontramos este arquivo." },
  "files.too_large": { status: 413, words: "O arquivo passa de 10 MB. Escolha um menor." },
  "files.wrong_type": {
    status: 415,
    words: "Aqui cabem fotos (JPEG, PNG, WebP, GIF), áudios e PDF. Este arquivo é de outro tipo.",
  },
  "files.offset": { status: 409, words: "O envio parou em outro ponto. Continue de onde ficou." },
  "files.upload_not_found": { status: 404, words: "Este envio não existe mais. Escolha o arquivo de novo." },
  "files.too_many": { status: 429, words: "Há envios demais em andamento. Termine ou cancele algum." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
