CREATE INDEX `event_receipt_age` ON `event_receipt` (`handled_at`);--> statement-breakpoint
CREATE INDEX `invitation_expiry` ON `invitation` (`expires_at`);--> statement-breakpoint
CREATE INDEX `account_token_expiry` ON `account_token` (`expires_at`);--> statement-breakpoint
CREATE INDEX `login_session_expiry` ON `login_session` (`expires_at`);--> statement-breakpoint
CREATE INDEX `refresh_token_expiry` ON `refresh_token` (`expires_at`);--> statement-breakpoint
CREATE INDEX `socket_ticket_expiry` ON `socket_ticket` (`expires_at`);