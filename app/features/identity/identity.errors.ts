import type { ErrorRules } from "~/lib/app-error";

/** Refusals of signing in and of one's account. */
export const errors = {
  "auth.required": { status: 401, words: "Entre na sua conta para continuar." },
  "auth.ended": { status: 401, words: "Este acesso foi encerrado. Entre na sua conta para continuar." },
  "auth.forbidden": { status: 403, words: "Esta área é de outro perfil." },
  "auth.invalid_credentials": { status: 401, words: "E-mail ou senha não conferem." },
  "auth.totp_required": { status: 401, words: "Digite o código do seu aplicativo autenticador." },
  "auth.totp_invalid": {
    status: 401,
    words: "Este código não confere ou já foi usado. Espere o próximo e tente de novo.",
  },
  "auth.totp_setup_required": {
    status: 403,
    words: "Para continuar como administração, ative a verificação em duas etapas.",
  },
  "auth.totp_already_on": { status: 409, words: "A verificação em duas etapas já está ativa." },
  "auth.totp_off": { status: 409, words: "A verificação em duas etapas não está ativa." },
  "auth.no_such_account": { status: 404, words: "Nenhuma conta aberta tem este e-mail. Confira com a pessoa." },
  "auth.step_kept": {
    status: 409,
    words:
      "Esta conta não pode ser desfeita assim: o e-mail dela nunca foi confirmado, e a pessoa não teria por onde voltar, ou ela é da plataforma.",
  },
  "auth.step_reset_open": {
    status: 409,
    words: "Já há um pedido aberto para esta conta. Ele acontece na hora marcada, na lista abaixo.",
  },
  "auth.step_reset_over": { status: 409, words: "Este pedido já terminou. Veja na lista como ficou." },
  "auth.too_many_attempts": {
    status: 429,
    words: "Muitas tentativas. Espere um pouco e tente de novo.",
    tooMuch: "Muitas tentativas.",
  },
  "auth.email_taken": {
    status: 409,
    words: "Já existe uma conta com este e-mail. Entre, ou redefina a senha se não lembra dela.",
  },
  "identity.no_crp": { status: 409, words: "Falta o seu CRP no cadastro: sem ele, o que você assina não vale." },
  "auth.crp_taken": { status: 409, words: "Este CRP já está cadastrado em outra conta." },
  "auth.token_invalid": { status: 404, words: "Este link não vale mais. Peça um novo." },
  "auth.password_wrong": { status: 422, words: "A senha atual não confere." },
  "auth.password_weak": { status: 422, words: "Escolha uma senha mais forte." },
  "identity.confirm_password": { status: 403, words: "Faz um tempo que você entrou. Falta confirmar que é você." },
  "auth.account_disabled": { status: 401, words: "Esta conta está desativada. Fale com a sua clínica." },
  "auth.session_not_found": { status: 404, words: "Este acesso não existe mais." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
