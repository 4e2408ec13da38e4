import { Flash } from "~/ui/feedback/flash";

const words = {
  cycle: "Ciclo salvo.",
  guardian: "Registro salvo.",
  propose: "Proposta feita. A pessoa vê e decide.",
  withdraw: "Proposta retirada. Nada mudou.",
  agree: "Guardado. Quem acompanha você também lê.",
  differ: "Guardado. Quem acompanha você também lê, e vocês podem conversar sobre isso.",
  yes: "Pronto. Quem acompanha você mudou agora.",
  no: "Tudo fica como está.",
};

/** Says once what has just been done. */
export function CareDone({ done }: { done?: keyof typeof words }) {
  return done ? <Flash>{words[done]}</Flash> : null;
}
