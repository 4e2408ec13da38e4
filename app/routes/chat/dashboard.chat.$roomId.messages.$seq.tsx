import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteMessage, editMessage, reactToMessage } from "~/features/chat/message/change-message.server";
import { messageForm } from "~/features/chat/message/chat-forms.schema";
import { editMessageSchema } from "~/features/chat/chat.schema";
import { OneMessage } from "~/features/chat/components/thread/one-message";
import { showMessage } from "~/features/chat/message/message.present";
import { readMessage, readRoom } from "~/features/chat/room/read-room.server";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { paths } from "~/paths";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { roomId = "", seq } = args.params;
    const [room, message] = await Promise.all([readRoom(ctx, roomId), readMessage(ctx, roomId, Number(seq))]);
    const { memberId, zone } = ctx.actor;
    const who = room.members.find((one) => one.memberId === message.senderId)?.name ?? "Quem saiu da conversa";
    const reader = { now: ctx.now(), zone };
    return { roomId, message: showMessage(message), who, you: memberId, canWrite: room.canWrite, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, messageForm, async (ctx, form) => {
    const { roomId = "", seq } = args.params;
    const { id } = await readMessage(ctx, roomId, Number(seq));
    if (form.intent === "edit") await editMessage(ctx, roomId, id, check(editMessageSchema, form).content);
    else if (form.intent === "delete") await deleteMessage(ctx, roomId, id);
    else await reactToMessage(ctx, roomId, { id, name: form.name, on: form.intent === "react" });
    return redirect(paths.chatRoom(roomId));
  });
}

/** What can be done with one message. */
export default function MessagePage() {
  const loaded = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <OneMessage {...loaded} refused={refusal && "refused" in refusal ? refusal : null} />;
}
