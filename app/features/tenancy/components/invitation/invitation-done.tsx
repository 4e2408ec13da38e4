import { Flash } from "~/ui/feedback/flash";

const words = {
  invite: "Convite enviado por e-mail. Ele vale por 14 dias.",
  resend: "Convite reenviado. Ele vale por mais 14 dias.",
  revoke: "Convite cancelado. O link enviado não abre mais.",
};

function resentWords(count: number): string {
  if (count === 1) return words.resend;
  return `${count} convites reenviados. Valem por mais 14 dias.`;
}

/** Says what became of an invitation. */
export function InvitationDone({ done, of = 1 }: { done?: keyof typeof words | "resend-all"; of?: number }) {
  if (done === undefined) return null;
  return <Flash>{done === "resend-all" ? resentWords(of) : words[done]}</Flash>;
}
