/** What of a person waits for their psychologist. */
export type Waiting = { unread: number; unreadMessages: number; nextSessionAt: number | null };

const counted = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count >= 99 ? "99+" : String(count)} ${more}`;

/** The one line that says what waits: "2 anotações novas · sem sessão marcada"; empty when nothing does. */
export function waitingWords({ unread, unreadMessages, nextSessionAt }: Waiting): string {
  const parts = [
    ...(unread > 0 ? [counted(unread, "anotação nova", "anotações novas")] : []),
    ...(unreadMessages > 0 ? [counted(unreadMessages, "mensagem nova", "mensagens novas")] : []),
    ...(nextSessionAt === null ? ["sem sessão marcada"] : []),
  ];
  return parts.join(" · ");
}
