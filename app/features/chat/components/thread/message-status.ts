import type { RoomMember } from "../../message/message";

/**
 * How far an own message got: "lido" and "entregue" only when that is true of everybody else. "Entregue" is what their devices
 * said themselves.
 */
export function statusOf(seq: number, you: string, members: RoomMember[]): "enviado" | "entregue" | "lido" {
  const others = members.filter(({ memberId }) => memberId !== you);
  if (others.length === 0) return "enviado";
  if (others.every(({ readSeq }) => readSeq >= seq)) return "lido";
  return others.every(({ receivedSeq }) => receivedSeq >= seq) ? "entregue" : "enviado";
}
