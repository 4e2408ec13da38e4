import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { avatarFormSchema } from "~/features/files/avatar/avatar-form.schema";
import { changeAvatar, removeAvatar } from "~/features/files/avatar/change-avatar.server";
import { PhotoForm } from "~/features/files/components/photo-form";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { filesIn } from "~/http/parse.server";
import { viewerOf } from "~/http/viewer.server";
import { paths } from "~/paths";
import { FormError } from "~/ui/form/form-error";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Sua foto");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requireMember(args);
    const { name, photo } = await viewerOf(args);
    return { name, photo };
  });
}

export async function action(args: ActionFunctionArgs) {
  let posted: File | undefined;
  const work = async (ctx: Awaited<ReturnType<typeof requireMember>>, { intent }: { intent: "photo" | "remove" }) => {
    await (intent === "remove" ? removeAvatar(ctx) : changeAvatar(ctx, posted));
    return redirect(paths.account());
  };
  return submit(args, requireMember, avatarFormSchema, work, (_, form) => {
    [posted] = filesIn(form, "photo");
    return Promise.resolve();
  });
}

/** The photo alone: where one lands when a photo was refused. */
export default function Photo() {
  const { name, photo } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData());
  const error = refusal?.fields.photo;
  return (
    <>
      {refusal && !error && <FormError message={refusal.message} fields={[]} />}
      <PhotoForm name={name} photo={photo} {...(error ? { error } : {})} />
    </>
  );
}
