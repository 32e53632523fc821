<?php // load.php WWW DOCUMENTS: makes the site and puts the documents in as posts, a category for each region.
$_SERVER['HTTP_HOST'] = '127.0.0.1:18101'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_NAME'] = '127.0.0.1';
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
if (!is_blog_installed()) wp_install('Library', 'operator', 'a@example.org', true, '', 'a long password of the bench');
switch_theme('twentytwentyone');
update_option('permalink_structure', '');
wp_defer_term_counting(true);
$categories = [];
foreach (file($argv[2]) as $line) {
    $one = json_decode($line, true);
    $region = $one['region'];
    if (!isset($categories[$region])) $categories[$region] = wp_insert_term($region, 'category')['term_id'];
    $paragraph = fn($text) => '<!-- wp:paragraph --><p>' . esc_html($text) . '</p><!-- /wp:paragraph -->';
    wp_insert_post(['import_id' => 1000 + $one['number'], 'post_title' => $one['title'], 'post_status' => 'publish',
        'post_content' => implode("\n\n", array_map($paragraph, $one['paragraphs'])), 'post_category' => [$categories[$region]],
        'post_date' => $one['year'] . '-06-01 00:00:00']);
}
wp_defer_term_counting(false);
foreach ($categories as $region => $id) echo "$region\t$id\n";
