import html
import json
import os

from django.db import models
from django.utils.text import slugify
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index


class HomePage(Page):
    pass


class RegionPage(Page):
    def get_context(self, request):
        context = super().get_context(request)
        context["documents"] = DocumentPage.objects.child_of(self).live().order_by("-year", "-id")[:10]
        return context


class DocumentPage(Page):
    year = models.IntegerField(default=2008)
    body = RichTextField()
    search_fields = Page.search_fields + [index.SearchField("body"), index.FilterField("year")]


def load():
    home, regions = HomePage.objects.first(), {}
    for line in open(os.environ["DOCUMENTS"]):
        one = json.loads(line)
        name = one["region"]
        if name not in regions:
            regions[name] = home.add_child(instance=RegionPage(title=name, slug=slugify(name)))
        body = "".join(f"<p>{html.escape(text)}</p>" for text in one["paragraphs"])
        regions[name].add_child(instance=DocumentPage(title=one["title"], slug=f"d{one['number']}", year=one["year"], body=body))
