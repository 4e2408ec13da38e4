import { Flash } from "~/ui/feedback/flash";

const words = {
  invite: "Convite enviado por e-mail. Ele vale por 14 dias.",
  resend: "Convite reenviado. Ele vale por mais 14 dias.",
  revoke: "Convite cancelado. O link enviado não abre mais.",
};

/** Says what became of an invitation. */
export function InvitationDone({ done }: { done?: keyof typeof words }) {
  return done ? <Flash>{words[done]}</Flash> : null;
}
