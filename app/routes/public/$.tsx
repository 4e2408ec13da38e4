import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { page } from "~/http/page.server";
import { AppError } from "~/lib/app-error";

/** Every address that is no page: the 404 page, whatever the method. */
export async function loader(args: LoaderFunctionArgs): Promise<null> {
  return page(args, () => Promise.reject(new AppError("request.not_found")));
}

export async function action(args: ActionFunctionArgs): Promise<null> {
  return page(args, () => Promise.reject(new AppError("request.not_found")));
}

/** A page and not a resource route: the error page of root.tsx is what people see. */
export default function NotFound() {
  return null;
}
