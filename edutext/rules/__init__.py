"""The rules of `clean`, in the order in which they run. Order is meaning.

Whole characters come first, because every later rule reads them. Chunk marks need the lengths that the copying
site stored, so they go before anything inside a line does. Lines that are not the report's go before the words
of the report are looked at; layout before wording; numbers when nothing is left to split them; flags last, so
that they point at what no rule could repair.
"""

from __future__ import annotations

from edutext.model import Rule
from edutext.rules.encoding.gbk_mojibake import gbk_mojibake
from edutext.rules.encoding.gbk_shift import gbk_shift
from edutext.rules.encoding.html_residue import html_residue
from edutext.rules.encoding.invisible import invisible
from edutext.rules.encoding.kangxi_radicals import kangxi_radicals
from edutext.rules.encoding.lost_characters import lost_characters
from edutext.rules.encoding.mojibake import mojibake
from edutext.rules.encoding.pictograph import pictograph
from edutext.rules.encoding.private_use import private_use
from edutext.rules.encoding.qmark_quotes import qmark_quotes
from edutext.rules.layout.blank_lines import blank_lines
from edutext.rules.layout.chunk_marks import chunk_marks
from edutext.rules.layout.doubled_run import doubled_run
from edutext.rules.layout.duplicate_text import duplicate_text
from edutext.rules.layout.hard_wrap import hard_wrap
from edutext.rules.layout.page_numbers import page_numbers
from edutext.rules.layout.stray_space import stray_space
from edutext.rules.layout.toc import toc
from edutext.rules.layout.whitespace import whitespace
from edutext.rules.numbers.academic_year import academic_year
from edutext.rules.numbers.decimal_mark import decimal_mark
from edutext.rules.numbers.digits_lost import digits_lost
from edutext.rules.numbers.glued_year import glued_year
from edutext.rules.numbers.lost_range_dash import lost_range_dash
from edutext.rules.numbers.lost_year_mark import lost_year_mark
from edutext.rules.numbers.masked_figure import masked_figure
from edutext.rules.numbers.ten_as_2023 import ten_as_2023
from edutext.rules.numbers.year_flattened import year_flattened
from edutext.rules.numbers.years_unreliable import years_unreliable
from edutext.rules.site.brand_injection import brand_injection
from edutext.rules.site.breadcrumb import breadcrumb
from edutext.rules.site.byline import byline
from edutext.rules.site.contact_ad import contact_ad
from edutext.rules.site.disclaimer import disclaimer
from edutext.rules.site.doc_farm import doc_farm
from edutext.rules.site.farm_boilerplate import farm_boilerplate
from edutext.rules.site.forum_jammer import forum_jammer
from edutext.rules.site.keyword_stuffing import keyword_stuffing
from edutext.rules.site.noun_swap import noun_swap
from edutext.rules.site.paywall import paywall
from edutext.rules.site.qr_prompt import qr_prompt
from edutext.rules.site.related_links import related_links
from edutext.rules.site.repeated_nag import repeated_nag
from edutext.rules.site.seo_spam import seo_spam
from edutext.rules.site.site_chrome import site_chrome
from edutext.rules.site.template_residue import template_residue
from edutext.rules.text.censor_gap import censor_gap
from edutext.rules.text.clause_shuffle import clause_shuffle
from edutext.rules.text.gazetteer import gazetteer
from edutext.rules.text.heading_run_on import heading_run_on
from edutext.rules.text.mark_run import mark_run
from edutext.rules.text.mask_twin import mask_twin
from edutext.rules.text.masks import masks
from edutext.rules.text.ocr_typo import ocr_typo
from edutext.rules.text.party_mask import party_mask
from edutext.rules.text.pinyin_gloss import pinyin_gloss
from edutext.rules.text.quote_loss import quote_loss
from edutext.rules.text.spun_phrases import spun_phrases
from edutext.rules.text.spun_words import spun_words
from edutext.rules.text.stray_mark import stray_mark
from edutext.rules.text.truncated import truncated
from edutext.rules.typography.ascii_width import ascii_width
from edutext.rules.typography.dashes import dashes
from edutext.rules.typography.ellipsis import ellipsis
from edutext.rules.typography.punctuation_width import punctuation_width
from edutext.rules.typography.quote_pairs import quote_pairs
from edutext.rules.typography.range_sign import range_sign

ALL_RULES: tuple[Rule, ...] = (
    # characters
    gbk_mojibake,  # before ftfy, which would spoil it
    mojibake,
    invisible,
    kangxi_radicals,
    gbk_shift,  # needs the readings in brackets: a slipped run ends before one
    # lengths as stored
    chunk_marks,
    # what stands between characters
    pinyin_gloss,
    html_residue,
    pictograph,
    private_use,
    stray_mark,
    year_flattened,  # only flags, but reads the page's own date, which stands in a line of the site
    # what the site put into lines of the report
    forum_jammer,
    brand_injection,  # reads the keywords that seo_spam takes away
    breadcrumb,  # before doc_farm, which takes the name of a site, and template_residue, which takes lone marks
    doc_farm,
    disclaimer,
    paywall,
    farm_boilerplate,
    repeated_nag,  # hangs behind what the rules before take away
    # lines of the site, each known by its whole or by its neighbours
    contact_ad,
    qr_prompt,
    template_residue,
    site_chrome,
    byline,
    seo_spam,
    keyword_stuffing,
    related_links,  # a list ends at what is no title: nothing of the site may stand between its titles
    noun_swap,
    # layout
    page_numbers,
    toc,
    duplicate_text,
    doubled_run,
    hard_wrap,
    stray_space,
    blank_lines,
    # words
    qmark_quotes,
    quote_loss,
    gazetteer,
    censor_gap,
    party_mask,
    mask_twin,
    mark_run,
    ocr_typo,
    spun_words,
    spun_phrases,
    # numbers
    years_unreliable,  # points at signs that the next rule takes away
    ten_as_2023,
    academic_year,
    lost_range_dash,
    lost_year_mark,
    glued_year,
    decimal_mark,
    # flags
    lost_characters,
    masks,
    clause_shuffle,
    heading_run_on,
    truncated,
    digits_lost,
    masked_figure,
    # asked for by name
    whitespace,
    ascii_width,
    quote_pairs,
    dashes,
    ellipsis,
    punctuation_width,
    range_sign,
)

# The rules that run unless others are asked for.
RULES = tuple(rule for rule in ALL_RULES if rule.default)

GROUPS = ("encoding", "site", "layout", "text", "numbers", "typography")

# Not reached through their group: house styles differ here, so each is asked for by its own name.
BY_NAME_ONLY = frozenset({"dashes", "ellipsis", "range-sign", "whitespace"})
