CREATE TABLE `clinic_word` (
	`clinic_id` text NOT NULL,
	`at` integer NOT NULL,
	`tail` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `at`)
);
--> statement-breakpoint
INSERT INTO `clinic_word` (`clinic_id`, `at`, `tail`)
WITH RECURSIVE `part`(`clinic_id`, `n`, `tail`) AS (
	SELECT `id`, 0, `sort_name` FROM `clinic`
	UNION ALL
	SELECT `clinic_id`, `n` + 1, substr(`tail`, min(ifnull(nullif(instr(`tail`, ' '), 0), 9999), ifnull(nullif(instr(`tail`, '-'), 0), 9999)) + 1)
	FROM `part` WHERE (instr(`tail`, ' ') > 0 OR instr(`tail`, '-') > 0) AND `n` < 40
)
SELECT `clinic_id`, `at`, `tail` FROM (
	SELECT *, row_number() OVER (PARTITION BY `clinic_id` ORDER BY `n`) - 1 AS `at` FROM `part`
	WHERE `tail` <> '' AND substr(`tail`, 1, 1) NOT IN (' ', '-')
) WHERE `at` <= 11;
--> statement-breakpoint
CREATE INDEX `clinic_word_tail` ON `clinic_word` (`tail`,`clinic_id`);--> statement-breakpoint
DROP INDEX `clinic_name`;