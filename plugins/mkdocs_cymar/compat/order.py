"""When our hooks run, among each other and among those of other plugins: all priorities.

MkDocs runs the hooks of an event from the highest priority to the lowest; one that names none
has 0. Those of others that ours come before or after are mkdocs-static-i18n's at -100, which
leaves the files, the navigation and the settings of one language, and at 50 on the way to the
templates; and, at -50, those of Material's blogs, which make pages and put them in the menu.
"""

# on_config
BEGIN = 100
"""Before any other plugin reads its settings, as blogs and feeds do."""

CONFIGURE_LANGUAGE = -300
"""After the settings are those of a language."""

# on_pre_build
SET_ASIDE = -50
"""After it is known whether the site that stands is brought up to date, and not emptied."""

# on_files
NAME_BY_FOLDER = 75
"""Before any plugin goes by the names of files."""

ADD_PAGES = 50
"""Before files are sorted by language: only then do they count as files of the docs folder."""

WITHHOLD_PAGES = 0
"""Before blogs make pages of them."""

READ_BOTH_LANGUAGES = -90
"""After blogs have made their pages, and before those of the other language are left out."""

FIND_BY_OWN_PATHS = -150
"""After mkdocs-static-i18n has made files anew."""

SHORTEN_NAVIGATION = -200
FILL_PAGES = -200
"""After the files are those of one language, which has new ones made of them."""

ADDRESS_PAGES = -300
"""After every page of the language is there."""

# on_nav
RESTORE_NAVIGATION = 0
READ_LABELS = -40
"""Before blogs add their lists to the menu, and before labels are translated."""

NAME_AND_ORDER = -300
"""After labels are translated."""

# on_page_content
NOTE_PROGRAMS = 100
"""Before any plugin changes what the Markdown makes."""

EXPLAIN_TERMS = -50
"""After the plugins that write text into pages."""

# on_page_context, on_template_context
DESCRIBE_LANGUAGES = -150
"""After mkdocs-static-i18n has named the versions of a page."""

LEAD_TO_GLOSSARY = -160
"""After the list of all pages is on its page."""

# on_env
WRITE_GLOSSARY = -50
NOTE_PAGES = -300
"""After every page has its text and its title."""

# on_post_build
WRITE_SEARCH = -290
"""After the builds of all languages, which mkdocs-static-i18n runs at -100."""

CHECK_BUILT_SITE = -300
"""After them and the search, which has scripts and styles of its own."""

REPORT_FINDINGS = -310
"""After all that can be done while the check goes on beside."""

BEGIN_LARGE_SEARCH = -315
"""After the check: both at once take much memory, and then there is a processor for the index."""

FILL_SECTIONS = -316
"""After the check, which knows which sections of pages go together, and beside that index."""

END_LARGE_SEARCH = -317

FINISH_SITE = -320
"""After all files are there, of which the policy is."""
