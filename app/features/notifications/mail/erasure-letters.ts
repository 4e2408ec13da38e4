import type { Letter } from "./letter";
import { hello } from "./letters";

function afterAsked(byGuardian: boolean): string {
  return byGuardian
    ? "A clínica fica sabendo que você parou o pedido, e pode conversar com você e com quem responde por você."
    : "Se não foi você, desista pelo botão acima e troque a sua senha em seguida.";
}

type Asked = { name: string; url: string; when: string; byGuardian: boolean };

/** Tells that erasure was asked for, and is the way to take it back. The subject says no more than a lock screen may show. */
export function erasureAskedLetter({ name, url, when, byGuardian }: Asked): Letter {
  return {
    subject: byGuardian ? "Um pedido sobre a sua conta" : "Recebemos o seu pedido",
    greeting: hello(name),
    paragraphs: [
      `${byGuardian ? "Quem responde por você pediu à clínica, por escrito, que os seus dados na CÁRIS sejam apagados." : "Você pediu que os seus dados na CÁRIS sejam apagados."} Isso começa em ${when} (horário de Brasília). Até lá nada muda, e você pode ${byGuardian ? "dizer que não concorda" : "desistir"}.`,
      "Depois de começar não dá para voltar atrás. No fim, este endereço recebe um certificado do que foi apagado.",
    ],
    action: { label: byGuardian ? "Ver o pedido, ou parar" : "Ver o pedido ou desistir", url },
    after: [afterAsked(byGuardian)],
  };
}

/** Tells, a day before, that it begins. */
export function erasureNearLetter({ name, url, when, byGuardian }: Asked): Letter {
  return {
    subject: byGuardian ? "Um pedido começa amanhã" : "Seu pedido começa amanhã",
    greeting: hello(name),
    paragraphs: [
      `Os seus dados na CÁRIS começam a ser apagados em ${when} (horário de Brasília), como foi pedido. Depois disso não dá para voltar atrás.`,
      byGuardian
        ? "Se você não concorda, pare pelo botão. Se está de acordo, não precisa fazer nada."
        : "Se mudou de ideia, desista pelo botão. Se é isso mesmo, não precisa fazer nada.",
    ],
    action: { label: byGuardian ? "Ver o pedido, ou parar" : "Ver o pedido ou desistir", url },
    after: [afterAsked(byGuardian)],
  };
}

/** Tells an address that the account has left, and is the way back to it, which takes the erasure back, too. */
export function erasureHeldLetter(of: { name: string; url: string; when: string; until: string }): Letter {
  return {
    subject: "Um pedido na conta que usava este e-mail",
    greeting: hello(of.name),
    paragraphs: [
      `A sua conta da CÁRIS passou a usar outro e-mail há pouco, e agora alguém pediu para apagar os dados dela. Isso começa em ${of.when} (horário de Brasília).`,
      "Se foi você, não precisa fazer nada. Se não foi, volte a este e-mail pelo botão: a troca e o pedido são desfeitos juntos, e quem está na conta sai dela.",
    ],
    action: { label: "Não fui eu: voltar a este e-mail", url: of.url },
    after: [
      `O botão vale até ${of.until} (horário de Brasília). Ao voltar, a senha deixa de valer e você escolhe outra.`,
    ],
  };
}

/** Tells that it was taken back. */
export function erasureTakenBackLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Seu pedido foi desfeito",
    greeting: hello(name),
    paragraphs: [
      "O pedido de apagar os seus dados na CÁRIS foi desfeito. Nada foi apagado, e a conta continua como estava.",
    ],
    action: { label: "Não fui eu: redefinir a senha", url },
    after: [],
  };
}

/** Brings the certificate, after the account is gone. */
export function erasureDoneLetter({ url }: { url: string }): Letter {
  return {
    subject: "Seu pedido foi concluído",
    greeting: "Olá.",
    paragraphs: [
      "Apagamos os seus dados da CÁRIS. O certificado diz o que foi apagado, o que a lei manda guardar e até quando.",
      "Este foi o último e-mail: o seu endereço também sai daqui.",
    ],
    action: { label: "Abrir o certificado", url },
    after: ["O link vale por 30 dias, e por mais um dia depois que o certificado for baixado."],
  };
}

type Officer = { name: string; email: string };
const signed = ({ name, email }: Officer) => `${name}, responsável pela proteção de dados na CÁRIS: ${email}`;

/** Tells who answers for a minor. Whose it is they know; a name in a mail would tell others, too. */
export function guardianErasureLetter(of: { clinicName: string; url: string; officer: Officer }): Letter {
  return {
    subject: "Um aviso da CÁRIS",
    greeting: "Olá.",
    paragraphs: [
      `${of.clinicName} tem você como responsável por uma pessoa que acompanha. Essa pessoa pediu que os dados dela na CÁRIS fossem apagados, e isso começou agora.`,
      "O prontuário fica guardado com a clínica pelo prazo da lei. O atendimento não depende disso: para continuar, para perguntar ou para pedir algo em nome dela, fale com a clínica.",
    ],
    action: { label: "Seus direitos sem ter conta", url: of.url },
    after: ["Depois deste e-mail, o seu endereço também sai daqui.", signed(of.officer)],
  };
}

/** Asks a company to erase what it has of a person, who is told by its own numbers of messages. */
export function companyErasureLetter(of: {
  company: string;
  messages: readonly string[];
  case: string;
  officer: Officer;
}): Letter {
  return {
    subject: `Erasure request ${of.case} (LGPD art. 18 § 6)`,
    greeting: `${of.company}:`,
    paragraphs: [
      "Apagamos os dados de uma pessoa que recebeu mensagens nossas por vocês. Como operadores, apaguem o que ainda guardam dela: endereço ou número, e o texto das mensagens (LGPD, art. 18, § 6º, e art. 39).",
      "We have erased a person who received messages from us through you. As our processor, please erase what you still hold: address or number, and the text of messages.",
      `Destinatário e mensagens pelos números de vocês / recipient and messages by your own ids: ${of.messages.join(", ")}`,
    ],
    after: [`Pedido / case: ${of.case}`, signed(of.officer)],
  };
}
