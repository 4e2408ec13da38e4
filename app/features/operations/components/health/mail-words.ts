import { causeWords } from "~/features/notifications/components/delivery/delivery-words";
import type { FailedMail } from "~/features/notifications/mail/failed-mails.server";
import type { FailedMailRow } from "./failed-mails";

const templates: Record<FailedMail["template"], string> = {
  verify_email: "Confirmação de e-mail",
  reset_password: "Nova senha",
  invitation: "Convite",
  password_changed: "Aviso de senha trocada",
  phone_code: "Código por SMS",
  totp_on: "Aviso de segundo passo ligado",
  totp_off: "Aviso de segundo passo desligado",
  codes_renewed: "Aviso de códigos renovados",
  phone_verified: "Aviso de telefone confirmado",
  phone_removed: "Aviso de telefone retirado",
  logins_ended: "Aviso de acessos encerrados",
  refund_owed: "Aviso de devolução à mão",
  second_step_reset: "Aviso de segundo passo retirado",
  step_reset_asked: "Aviso de segundo passo a retirar",
  email_change: "Confirmação de e-mail novo",
  email_changed: "Aviso de e-mail trocado",
  email_undone: "Aviso de e-mail de volta",
  erasure_asked: "Aviso de conta a apagar",
  erasure_near: "Lembrete de conta a apagar",
  erasure_held: "Aviso de conta a apagar, ao e-mail de antes",
  erasure_taken_back: "Aviso de conta que fica",
  access_unreviewed: "Aviso de acesso sem revisão",
  access_wrong: "Aviso de acesso que não estava correto",
  hold_placed: "Aviso de dados retidos",
  hold_lifted: "Aviso de dados não mais retidos",
  hold_review: "Lembrete de retenção a rever",
  erasure_done: "Certidão de conta apagada",
  erasure_party: "Aviso a terceiros de conta apagada",
};

/** A letter that was given up, as people read of it: never to whom. */
export function mailRow({ id, template, cause, createdAt }: FailedMail): FailedMailRow {
  return { id, what: templates[template], why: cause === null ? "sem causa anotada" : causeWords(cause), createdAt };
}
