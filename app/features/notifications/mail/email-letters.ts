import type { Letter } from "./letter";
import { hello } from "./letters";

/** Asks whoever reads the new address to confirm that it is theirs. */
export function newEmailLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Confirme seu e-mail",
    greeting: hello(name),
    paragraphs: ["Você pediu para usar este endereço na sua conta da CÁRIS. Ele só passa a valer pelo botão abaixo."],
    action: { label: "Usar este e-mail", url },
    after: ["O link vale por um dia.", "Se não foi você, pode ignorar este e-mail: nada muda."],
  };
}

/** Tells the old address, and is the way back to it. */
export function emailChangedLetter({ name, url, until }: { name: string; url: string; until: string }): Letter {
  return {
    subject: "O e-mail da sua conta mudou",
    greeting: hello(name),
    paragraphs: [
      "A sua conta da CÁRIS passou a usar outro e-mail, e os outros aparelhos saíram dela.",
      "Se foi você, está tudo certo: este endereço não recebe mais nada.",
    ],
    action: { label: "Não fui eu: voltar a este e-mail", url },
    after: [`O botão vale até ${until} (horário de Brasília). Ao voltar, a senha deixa de valer e você escolhe outra.`],
  };
}

/** Tells that the account is back at this address. */
export function emailUndoneLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Sua conta voltou a este e-mail",
    greeting: hello(name),
    paragraphs: [
      "A troca de e-mail foi desfeita, todos os aparelhos saíram da conta e a senha de antes não vale mais.",
      "Escolha uma senha nova para entrar. Depois confira, em Sua conta, o celular e as duas etapas.",
    ],
    action: { label: "Escolher uma senha nova", url },
    after: [],
  };
}
