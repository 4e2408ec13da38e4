import { firstName } from "~/lib/text/person-name";
import type { Letter } from "./letter";

const ignore = "Se não foi você, pode ignorar este e-mail: nada muda na conta.";

/** How a letter begins. */
export function hello(name: string): string {
  const first = firstName(name);
  return first === "" ? "Olá." : `Olá, ${first}.`;
}

/** Asks the owner of an address to confirm it. */
export function verifyEmailLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Confirme seu e-mail",
    greeting: hello(name),
    paragraphs: ["Que bom ter você aqui. Para confirmarmos que este endereço é seu, abra o link abaixo."],
    action: { label: "Confirmar meu e-mail", url },
    after: ["O link vale por 7 dias.", ignore],
  };
}

/** Brings the link to choose a new password. */
export function resetPasswordLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Seu link de acesso",
    greeting: hello(name),
    paragraphs: ["Você pediu para escolher uma nova senha. Abra o link abaixo e escolha."],
    action: { label: "Escolher nova senha", url },
    after: ["O link vale por 30 minutos e funciona uma vez.", ignore],
  };
}

/** Tells that the password was changed, in case it was somebody else. */
export function passwordChangedLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Sua senha foi trocada",
    greeting: hello(name),
    paragraphs: [
      "A senha da sua conta acaba de ser trocada, e os outros aparelhos saíram dela.",
      "Se foi você, está tudo certo.",
    ],
    action: { label: "Não fui eu: redefinir a senha", url },
    after: [],
  };
}

/** Tells that the second step is to be taken away in a day, and how to stop it. @param to.url where a password is chosen anew */
export function stepResetAskedLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Um pedido sobre a segurança da sua conta",
    greeting: hello(name),
    paragraphs: [
      "A CÁRIS recebeu um pedido para desfazer a verificação em duas etapas da sua conta, de alguém que disse ser você e ter perdido o celular e os códigos. Ela será desfeita em 24 horas.",
      "Se foi você, não precisa fazer nada: amanhã, escolha uma senha nova pelo link que este endereço recebe.",
    ],
    action: { label: "Não fui eu: entrar e cancelar", url: url.replace("/password/forgot", "/account/two-step") },
    after: [
      "Entrar na conta com o código do autenticador, ou com um código de recuperação, já cancela o pedido. Se não conseguir, responda a este e-mail.",
    ],
  };
}

/** Tells that the second step was taken away, and how to come back in. */
export function secondStepResetLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "A segurança da sua conta mudou",
    greeting: hello(name),
    paragraphs: [
      "A verificação em duas etapas da sua conta foi desfeita, pela administração de uma clínica sua ou pela CÁRIS. Todos os aparelhos saíram dela, e a senha de antes não vale mais.",
      "Para entrar, escolha uma senha nova pelo link que este endereço recebe. Só quem lê este e-mail consegue.",
    ],
    action: { label: "Pedir o link da nova senha", url },
    after: ["Se você não pediu isto, escolha uma senha nova assim mesmo e fale com a clínica ou com a CÁRIS."],
  };
}

const accountChanges = {
  totp_on: "A verificação em duas etapas da sua conta acaba de ser ligada.",
  totp_off: "A verificação em duas etapas da sua conta acaba de ser desligada.",
  codes_renewed: "Novos códigos de recuperação da sua conta acabam de ser gerados; os antigos não valem mais.",
  phone_verified: "Um celular acaba de ser confirmado na sua conta.",
  phone_removed: "O celular da sua conta acaba de ser removido.",
  logins_ended: "Um ou mais aparelhos acabam de sair da sua conta, a pedido de quem está nela.",
};

/** What of an account's security its owner is told of, in case it was somebody else. */
export type AccountChange = keyof typeof accountChanges;

/** Tells of a change to the account's security. The subject says no more than a lock screen may show. */
export function accountChangedLetter({ name, url, what }: { name: string; url: string; what: AccountChange }): Letter {
  return {
    subject: "A segurança da sua conta mudou",
    greeting: hello(name),
    paragraphs: [accountChanges[what], "Se foi você, está tudo certo."],
    action: { label: "Não fui eu: redefinir a senha", url },
    after: ["Com uma nova senha, todos os aparelhos saem da conta."],
  };
}

/** Brings an invitation into a clinic. The clinic's name stays out of the subject: it may say too much on a lock screen. */
export function invitationLetter({
  name,
  clinicName,
  said = null,
  url,
  until,
}: {
  name: string;
  clinicName: string;
  /** The clinic's own words, in which no address stands. */
  said?: string | null;
  url: string;
  until: string;
}): Letter {
  return {
    subject: "Você recebeu um convite",
    greeting: hello(name),
    paragraphs: [
      `${clinicName} convidou você para a CÁRIS.`,
      ...(said === null ? [] : [`“${said}”`]),
      "Abra o link abaixo para aceitar. Você decide o que compartilhar e com quem.",
    ],
    action: { label: "Ver o convite", url },
    after: [`O convite vale até ${until}.`, "Se você não esperava este convite, pode ignorar este e-mail."],
  };
}

/** Tells who runs the platform that money is to be sent back by hand; of whom and how much stands on the page alone. */
export function refundOwedLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Uma devolução espera por você",
    greeting: hello(name),
    paragraphs: [
      "Uma clínica desistiu de uma compra que pagou com boleto. O Stripe não devolve boleto: a transferência é feita à mão, em até sete dias.",
    ],
    action: { label: "Ver quem e quanto", url },
    after: ["Escreva à clínica, peça a conta e, feita a transferência, marque ali que foi devolvida."],
  };
}

/** Tells who runs the platform that an exceptional access of a clinic was not right: never of whom, nor why. */
export function accessWrongLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Um acesso não estava correto",
    greeting: hello(name),
    paragraphs: [
      "A administração de uma clínica reviu um acesso excepcional e disse que ele não estava correto. A pessoa de quem são os dados e quem abriu já foram avisados.",
    ],
    action: { label: "Ver de qual clínica", url },
    after: [
      "Pergunte à clínica o que houve. Se dados foram vistos por quem não devia, abra um incidente: o prazo corre.",
    ],
  };
}

/** Tells who runs the platform that a clinic's exceptional access was closed without review: never of whom, nor why. */
export function accessUnreviewedLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Um acesso ficou sem revisão",
    greeting: hello(name),
    paragraphs: [
      "Um acesso excepcional de uma clínica passou do prazo e ninguém além de quem abriu o reviu. A pessoa de quem são os dados já foi avisada e pode dizer que não estava certo.",
    ],
    action: { label: "Ver de qual clínica", url },
    after: [
      "Escreva à clínica: uma segunda pessoa na administração resolve isto para a próxima vez. O que foi aberto não é assunto nosso e não aparece ali.",
    ],
  };
}
