import type { PrivacyOfficer } from "~/platform/config.server";
import type { Letter } from "./letter";
import { hello } from "./letters";

type To = { name: string; origin: string; privacyOfficer: PrivacyOfficer };

const page = "/account/data";

/** Tells somebody that their data is held: what it means, what it does not, and how to object. The subject says no more than a lock screen may show. */
function holdPlacedLetter({ name, origin, privacyOfficer: officer }: To): Letter {
  return {
    subject: "Sobre o que guardamos de você",
    greeting: hello(name),
    paragraphs: [
      "Uma obrigação legal pede que guardemos por mais tempo o que temos de você na CÁRIS. Enquanto durar, nada disso é apagado: nem quando o prazo de guarda acaba, nem a seu pedido.",
      "Ninguém passa a ler nada por isso. O que você apaga no dia a dia, como uma anotação, continua saindo. E alguém tem de olhar de tempos em tempos se a retenção ainda é necessária.",
      "Quem pediu, a causa, o motivo e a data em que isso será revisto estão na página dos seus dados.",
    ],
    action: { label: "Ver quem pediu e por quê", url: origin + page },
    after: [`Você pode contestar: pela mesma página, ou escrevendo a ${officer.name}, ${officer.email}. É de graça.`],
  };
}

/** Tells them that it is over, and what that means. */
function holdLiftedLetter({ name, origin, privacyOfficer: officer }: To): Letter {
  return {
    subject: "Sobre o que guardamos de você",
    greeting: hello(name),
    paragraphs: [
      "Acabou uma retenção dos seus dados na CÁRIS. Se não houver outra, os prazos de sempre voltam a valer: o que já cumpriu o seu prazo sai, e você pode pedir que o resto seja apagado.",
    ],
    action: { label: "Ver os seus dados", url: origin + page },
    after: [`Dúvidas: ${officer.name}, ${officer.email}.`],
  };
}

/** The letter of each end of a hold. */
export const holdLetterOf = { hold_placed: holdPlacedLetter, hold_lifted: holdLiftedLetter };

/** Tells who runs the platform that a hold of its own is to be looked at again: not of whom. */
export function holdReviewLetter({ name, url }: { name: string; url: string }): Letter {
  return {
    subject: "Uma retenção a rever",
    greeting: hello(name),
    paragraphs: [
      "Uma retenção de dados que a plataforma fez está perto do dia de ser revista, ou já passou dele. Ela continua até que alguém a encerre.",
    ],
    action: { label: "Ver as retenções", url },
    after: [],
  };
}
