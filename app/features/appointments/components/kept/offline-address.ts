/** Where the next session stands as this device keeps it. Not among the paths: these are in every page, and only one links here. */
export const nextSessionOffline = "/next-session";
