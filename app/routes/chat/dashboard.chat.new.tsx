import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newRoomForm } from "~/features/chat/message/chat-forms.schema";
import { addressSchema } from "~/features/kernel/page.schema";
import { NewRoom } from "~/features/chat/components/rooms/new-room";
import { listPeople } from "~/features/chat/room/list-people.server";
import { openGroup, openRoom } from "~/features/chat/room/open-room.server";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Nova conversa");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { cursor } = parseSearch(args.request, addressSchema);
    const { items, nextCursor } = await listPeople(ctx, { limit: 50, cursor });
    const isPatient = ctx.actor.role === "patient";
    return { people: items, nextCursor, groups: !isPatient, isPatient };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, newRoomForm, async (ctx, form) => {
    const { id } = form.intent === "pair" ? await openRoom(ctx, form) : await openGroup(ctx, form);
    return redirect(paths.chatRoom(id));
  });
}

/** Choosing whom to talk to. */
export default function NewConversation() {
  const refusal = useActionData<typeof action>();
  return <NewRoom {...useLoaderData<typeof loader>()} refused={refusal && "refused" in refusal ? refusal : null} />;
}
