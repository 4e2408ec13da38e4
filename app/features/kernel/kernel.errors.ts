import type { ErrorRules } from "~/lib/app-error";

/** What any request can meet: its form, its size, its origin, and what the kernel refuses. */
export const errors = {
  "request.malformed": { status: 400, words: "Não conseguimos ler este pedido. Confira o formato e envie de novo." },
  "request.invalid": { status: 422, words: "Alguns campos precisam de atenção." },
  "request.too_large": { status: 413, words: "O que você enviou é grande demais." },
  "request.stalled": {
    status: 408,
    words: "O envio parou no meio do caminho. Confira a conexão e envie de novo.",
  },
  "request.unsupported_media": { status: 415, words: "Envie o pedido como JSON (Content-Type: application/json)." },
  "request.foreign_origin": {
    status: 403,
    words: "Este pedido veio de outro site e não foi aceito. Abra a CÁRIS e tente de novo.",
  },
  "request.rate_limited": {
    status: 429,
    words: "Muitos pedidos em pouco tempo. Espere um instante e tente de novo.",
    tooMuch: "Muitos pedidos em pouco tempo.",
  },
  "request.not_found": { status: 404, words: "Não encontramos esta página." },
  "request.method_not_allowed": { status: 405, words: "Este endereço não aceita este tipo de pedido." },
  // its `Upgrade` header is not ours to send: workerd strips it
  "request.upgrade_required": {
    status: 426,
    words: "Este endereço abre um socket. Peça a conexão com Upgrade: websocket.",
  },
  "request.internal": {
    status: 500,
    words: "Algo falhou do nosso lado. O que já estava salvo continua salvo. Tente de novo em instantes.",
  },
  "request.unavailable": { status: 503, words: "Estamos fora do ar por um momento. Tente de novo em instantes." },
  "kernel.clinic_moving": {
    status: 503,
    words:
      "Estamos mudando os dados da clínica de lugar, e por um minuto nada novo pode ser guardado. Você não perdeu nada: espere um instante e envie de novo. O pedido de ajuda continua funcionando.",
  },
  "kernel.conflict": {
    status: 409,
    words: "Isto foi alterado em outro lugar enquanto você editava. Recarregue para ver a versão atual.",
  },
  "kernel.unreadable": { status: 500, words: "Não foi possível abrir este conteúdo protegido." },
  "kernel.idempotency_reused": { status: 422, words: "Esta chave de envio já foi usada com outro conteúdo." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
