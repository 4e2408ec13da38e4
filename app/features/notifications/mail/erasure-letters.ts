import type { Letter } from "./letter";
import { hello } from "./letters";

/** Tells that erasure was asked for, and is the way to take it back. The subject says no more than a lock screen may show. */
export function erasureAskedLetter({ name, url, when }: { name: string; url: string; when: string }): Letter {
  return {
    subject: "Recebemos o seu pedido",
    greeting: hello(name),
    paragraphs: [
      `Você pediu que os seus dados na CÁRIS sejam apagados. Isso começa em ${when} (horário de Brasília). Até lá nada muda, e você pode desistir.`,
      "Depois de começar não dá para voltar atrás. No fim, este endereço recebe um certificado do que foi apagado.",
    ],
    action: { label: "Ver o pedido ou desistir", url },
    after: ["Se não foi você, desista pelo botão acima e troque a sua senha em seguida."],
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
