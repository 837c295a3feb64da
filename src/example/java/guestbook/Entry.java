package guestbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What somebody has written into the book. */
@Entity
@Table(name = "entry")
public class Entry {

  @Id private String id;

  @ManyToOne
  @JoinColumn(name = "author")
  private Account author;

  @Column(name = "words")
  private String words;

  @Column(name = "written_at")
  private OffsetDateTime writtenAt;

  /** For the persistence provider. */
  protected Entry() {}

  Entry(Account author, String words) {
    this.id = UUID.randomUUID().toString();
    this.author = author;
    this.words = words;
    this.writtenAt = OffsetDateTime.now(ZoneOffset.UTC);
  }

  public String id() {
    return id;
  }

  public Account author() {
    return author;
  }

  public String words() {
    return words;
  }

  public OffsetDateTime writtenAt() {
    return writtenAt;
  }
}
