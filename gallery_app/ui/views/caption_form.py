"""Everything that is said of one photo, or of several at once: the inspector's and the captions mode's."""

from collections.abc import Sequence
from string import Template

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel

from gallery_app.domain.label import Label
from gallery_app.domain.overview import Overview
from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.report import Report
from gallery_app.domain.sync import InStep, SyncState
from gallery_app.paths import resources_folder
from gallery_app.services.captioning import How
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import Words
from gallery_app.ui.look import Size
from gallery_app.ui.models.credit_text import credit_line
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.models.previews import Previews
from gallery_app.ui.models.sync import SyncStates, said_otherwise
from gallery_app.ui.models.usage import usages
from gallery_app.ui.views.caption_fields import CaptionFields
from gallery_app.ui.views.caption_head import CaptionHead
from gallery_app.ui.views.caption_tools import CaptionTools
from gallery_app.ui.views.facts_box import FactsBox
from gallery_app.ui.views.field_head import set_tone
from gallery_app.ui.views.fitted_column import FittedColumn, in_column, in_line, in_row
from gallery_app.ui.views.fold import Fold
from gallery_app.ui.views.label_marks import LabelMarks
from gallery_app.ui.views.pick_marks import PickMarks
from gallery_app.ui.views.preview_box import PreviewBox
from gallery_app.ui.views.stars import Stars
from gallery_app.ui.views.theme_ideas import ThemeIdeas
from gallery_app.ui.views.use_cards import UseCards

__all__ = ["CaptionForm"]

_AT_STAKE = frozenset({SyncState.FILE, SyncState.CONFLICT})


class CaptionForm(FittedColumn):
    """The fields with what belongs beside them, made once and filled again for every choice.

    Signals:
        wanted: An action of the window is wanted; carries its name.

    Attributes:
        fields: What can be edited.
        ideas: Themes that may fit.
        uses: Where the photos are used.
    """

    wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        """Make everything; nothing is shown yet."""
        look = context.look
        super().__init__(look)
        self._context = context
        self._captioning = self._beside = False
        self._head, self._printed = CaptionHead(look), QLabel()
        self._previews = Previews(context.desk.previewing, self)
        self._preview = PreviewBox(look, self._previews)
        self.fields = CaptionFields(context, self)
        self.ideas = ThemeIdeas(look, context.say)
        self.uses = UseCards(look, self._reports)
        self.stars, self.label, self.pick = Stars(look), LabelMarks(look), PickMarks(look)
        self._more, self._further = Fold(look, down=False), Fold(look, down=False)
        self._rule, self._facts = QFrame(), FactsBox(look)
        self._tools = CaptionTools(look)
        self._sync = SyncStates(context.desk, self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _reports(self) -> Sequence[Report]:
        return self._context.desk.reporting.all()

    def _lay_out(self) -> None:
        look, fields = self._context.look, self.fields
        grid, inside = look.px("grid"), look.px("inside")
        self._rule.setFixedHeight(1)
        self._rule.setProperty("part", "rule")
        self._printed.setFont(look.font(Size.SMALL))
        self._printed.setWordWrap(True)
        self._printed.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self._printed, "third")
        folded = in_column(grid * 2, fields.organisations, fields.rights)
        folded.hide()
        self._more.toggled.connect(folded.setVisible)
        further = in_column(grid * 2, *fields.further.values())
        further.hide()
        self._further.toggled.connect(further.setVisible)
        self.add(self._head, self._preview, fields.title, in_column(inside, fields.people, self._printed))
        self.add(fields.description, in_column(grid, fields.themes, self.ideas))
        self.add(
            in_row(grid, (fields.place, 1), (fields.date, 1), least=grid * 36),
            in_row(grid, (self.stars, 1), (in_line(grid, self.label, self.pick), 0)),
        )
        self.add(in_column(grid, self._more, folded, self._further, further))
        self.add(self._tools, self.uses, self._rule, self._facts)
        self.setFocusProxy(fields.title)

    def _connect(self) -> None:
        fields = self.fields
        fields.wentOn.connect(lambda field: self.ensureWidgetVisible(field, 0, self._context.look.px("grid") * 2))
        self.ideas.accepted.connect(lambda theme: fields.tell(How.ADD, "themes", theme))
        self.stars.rated.connect(lambda rating: fields.tell(How.SET, "rating", str(rating)))
        self.pick.chosen.connect(lambda pick: fields.tell(How.SET, "pick", str(pick)))
        self.label.chosen.connect(lambda label: fields.tell(How.SET, "label", str(label)))
        self._sync.known.connect(self._show_sync)
        self._head.wanted.connect(self.wanted)
        self._tools.wanted.connect(self.wanted)
        self._context.look.changed.connect(self._restyle)
        self._restyle()

    def show_matches(self, matches: Matches) -> None:
        """Mark what a search found."""
        self.fields.show_matches(matches)

    def show_captioning(self, *, on: bool, place: tuple[int, int] = (0, 0)) -> None:
        """Stand beside a large preview, or have the picture itself; `place` is the photo's number of how many."""
        self._captioning = on
        self._head.show_place(*(place if on else (0, 0)))
        self._show_preview()
        self._tools.setVisible(on)
        self._printed.setVisible(on and bool(self._printed.text()))

    def show_beside(self, *, large: bool) -> None:
        """Leave the picture out while it is large beside the fields."""
        self._beside = large
        self._show_preview()

    def _show_preview(self) -> None:
        self._preview.setVisible(not (self._captioning or self._beside))

    def show_photos(self, photos: Sequence[Photo], count: int, found: Overview | None) -> None:
        """Show what photos have in common.

        Args:
            photos: The first of them; all of them when they are few.
            count: How many are chosen.
            found: What they say; None while that is being counted.
        """
        self._head.show_count(count)
        self._previews.retry()
        self._preview.show_photos(photos)
        self.fields.show_photos(found, count)
        told = found or Overview(count)
        self.uses.show_usages(usages(told, photos), told.uses.different)
        self.stars.show_rating(told.ratings.only)
        self.pick.show_pick(None if told.picks.only is None else Pick(told.picks.only))
        self.label.show_label(None if told.labels.only is None else Label(told.labels.only))
        self._show_one(photos[0] if count == 1 else None)

    def _show_one(self, photo: Photo | None) -> None:
        """Show what only one photo has: its printed line, its file, what the house style says."""
        self.fields.check(photo)
        self._rule.setVisible(photo is not None)
        self._sync.ask(photo)
        self._head.show_conflict(there=False)
        self.fields.show_said({})
        line = credit_line(photo) if photo else ""
        words = self.tr("Printed as: {line}")
        self._printed.setText(words.format(line=f"{photo.title}　{line}".strip()) if photo and line else "")
        self._printed.setVisible(self._captioning and bool(line))
        if photo:
            self._facts.show_photo(photo)
        else:
            self._facts.hide()

    def _show_sync(self, _photo: int, found: InStep) -> None:
        at_stake = found.state in _AT_STAKE
        self._facts.show_sync(found.state)
        self.fields.show_said(said_otherwise(found.differences) if at_stake else {})
        self._head.show_conflict(there=at_stake)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _restyle(self) -> None:
        sheet = (resources_folder() / "themes" / "inspector.qss").read_text("utf-8")
        self.setStyleSheet(Template(sheet).substitute(self._context.look.colours()))

    def _retranslate(self) -> None:
        self.fields.retranslate()
        self._more.setText(self.tr("Organisations and rights"))
        self._further.setText(self.tr("Further fields, English"))
        self.ideas.retranslate()
        self.uses.retranslate()
        self._facts.retranslate()
        self._head.retranslate()
        self._tools.retranslate()
        self.stars.setAccessibleName(self.tr("Stars"))
        self._preview.set_words(
            Words(self.tr("No image yet"), self.tr("File missing"), self.tr("Cannot be shown"), "", "")
        )
