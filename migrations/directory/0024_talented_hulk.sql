ALTER TABLE `legal_acceptance` ADD `how` text DEFAULT 'registered' NOT NULL;--> statement-breakpoint
CREATE INDEX `account_platform` ON `account` (`id`) WHERE platform_admin = 1;