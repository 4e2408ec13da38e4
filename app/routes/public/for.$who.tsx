import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ForWhomPage } from "~/features/site/components/for-whom-page";
import { breadcrumb, siteMeta } from "~/features/site/components/site-meta";
import { forWhom, isWho } from "~/features/site/copy/for-whom";
import { page } from "~/http/page.server";
import { AppError } from "~/lib/app-error";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, description, name } = forWhom[data.who];
  const path = sitePaths.forWhom(data.who);
  return siteMeta({ ...data, path, title, description, data: [breadcrumb(data.origin, [{ name, path }])] });
};

export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => {
    const who = args.params.who ?? "";
    if (!isWho(who)) throw new AppError("request.not_found");
    return Promise.resolve({ who, origin: args.context.scope.platform.origin });
  });
}

export default function ForWhom() {
  return <ForWhomPage who={useLoaderData<typeof loader>().who} />;
}
