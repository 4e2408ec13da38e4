import type { ErrorRules } from "~/lib/app-error";

/** Refusals of conversations. */
export const errors = {
  "chat.room_not_found": { status: 404, words: "Não encontramos esta conversa." },
  "chat.member_not_found": { status: 404, words: "Não encontramos esta pessoa entre as que podem conversar com você." },
  "chat.message_not_found": { status: 404, words: "Não encontramos esta mensagem." },
  "chat.file_not_found": { status: 422, words: "Um dos arquivos não está mais aqui. Anexe de novo." },
  "chat.read_only": { status: 409, words: "Esta conversa está encerrada: dá para ler, não para escrever." },
  "chat.too_fast": {
    status: 429,
    words: "Muitas mensagens em pouco tempo. Seu texto está guardado: espere um instante e envie de novo.",
  },
  "chat.too_long": {
    status: 422,
    words: "A mensagem passa de 5.000 caracteres. Seu texto está guardado: divida em duas.",
  },
  "chat.edit_too_late": { status: 409, words: "Só dá para editar até 15 minutos depois do envio." },
  "chat.not_author": { status: 403, words: "Só quem escreveu pode mudar esta mensagem." },
  "chat.client_id_reused": { status: 409, words: "Esta mensagem já foi enviada com outro texto." },
} as const satisfies ErrorRules;

export type ChatErrorCode = keyof typeof errors;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
